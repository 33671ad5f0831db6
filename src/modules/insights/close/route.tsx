import { dayOf } from '#platform/day.ts'
import { memberRoute, page, seeOther } from '#platform/route.ts'
import { closeConversation } from '../close-conversation.ts'
import { conversationAddress, isClosed } from '../conversation.ts'
import { countStatements, findOpenedConversation } from '../queries.ts'
import { ClosePage } from './page.tsx'

export const closeRoute = memberRoute({
  url: '/conversations/:conversation/close',
  get: async ({ db, now, viewer, params }) => {
    const conversation = await findOpenedConversation(db, params.conversation)
    const { waiting } = await countStatements(db, { conversationId: conversation.id, readerId: viewer.id })
    return page(<ClosePage {...{ conversation, waiting }} isClosed={isClosed(conversation, dayOf(now))} />)
  },
  post: async ({ db, now, viewer, params }) => {
    const conversation = await findOpenedConversation(db, params.conversation)
    const closing = { conversationId: conversation.id, by: viewer.id, at: now }
    await db.transaction().execute((tx) => closeConversation(tx, closing))
    return seeOther(`${conversationAddress(conversation)}?done=closed`)
  },
})
