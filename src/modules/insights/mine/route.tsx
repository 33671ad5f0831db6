import { dayOf } from '#platform/day.ts'
import type { Db } from '#platform/db.ts'
import { memberRoute, page } from '#platform/route.ts'
import { type Conversation, isOpen } from '../conversation.ts'
import { countLeft } from '../count-left.ts'
import { findOpenedConversation } from '../queries.ts'
import { findThemesNow } from '../themes-now.ts'
import { MinePage } from './page.tsx'
import { listOwnStatements } from './query.ts'

/** Themes are an extra here: where they are not found at once, the page goes without. */
const patience = 200

export const mineRoute = memberRoute({
  url: '/conversations/:conversation/mine',
  get: async ({ db, now, viewer, params, query }) => {
    const conversation = await findOpenedConversation(db, params.conversation)
    const own = await listOwnStatements(db, { conversation, memberId: viewer.id })
    const themes = own.length > 0 ? await nameThemes(db, conversation) : new Map<string, string>()
    const open = isOpen(conversation, dayOf(now))
    const left = open ? await countLeft(db, { conversationId: conversation.id, memberId: viewer.id }) : 0
    return page(<MinePage {...{ conversation, own, themes, left }} isOpen={open} done={query.done} />)
  },
})

/** What people speak of, by the statements in it. */
async function nameThemes(db: Db, { id }: Conversation): Promise<ReadonlyMap<string, string>> {
  const { found } = await findThemesNow(db, { conversationId: id, patience })
  return new Map(
    (found?.themes ?? []).flatMap(({ label, texts }) => texts.map((text) => [text, label] as const)),
  )
}
