import { memberRoute, page } from '#platform/route.ts'
import { findOpenedConversation } from '../queries.ts'
import { type StatementStatus, statuses } from '../statement.ts'
import { ModeratePage } from './page.tsx'
import { listQueue } from './query.ts'

export const moderateRoute = memberRoute({
  url: '/conversations/:conversation/moderate',
  get: async ({ db, now, params, query }) => {
    const conversation = await findOpenedConversation(db, params.conversation)
    const which: StatementStatus = statuses.find((one) => one === query.which) ?? 'waiting'
    const number = /^[1-9]\d{0,4}$/.test(query.page ?? '') ? Number(query.page) : 1
    const queue = await listQueue(db, { conversationId: conversation.id, which, page: number })
    return page(<ModeratePage {...{ conversation, queue, which, now }} page={number} />)
  },
})
