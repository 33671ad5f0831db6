import { dayOf } from '#platform/day.ts'
import { memberRoute, page } from '#platform/route.ts'
import { isOpen } from '../conversation.ts'
import { findOpenedConversation } from '../queries.ts'
import { WhereIStandPage } from './page.tsx'
import { findOwnStanding } from './query.ts'

export const whereIStandRoute = memberRoute({
  url: '/conversations/:conversation/where-i-stand',
  get: async ({ db, now, viewer, params }) => {
    const conversation = await findOpenedConversation(db, params.conversation)
    const standing = await findOwnStanding(db, { conversation, memberId: viewer.id })
    return page(<WhereIStandPage standing={standing} isOpen={isOpen(conversation, dayOf(now))} />)
  },
})
