import { memberRoute, page } from '#platform/route.ts'
import type { Conversation } from '../conversation.ts'
import { findOpenedConversation } from '../queries.ts'
import { statuses } from '../statement.ts'
import { ModeratePage } from './page.tsx'
import { listQueue, type Which } from './query.ts'

export const moderateRoute = memberRoute({
  url: '/conversations/:conversation/moderate',
  get: async ({ db, now, viewer, params, query }) => {
    const conversation = await findOpenedConversation(db, params.conversation)
    const lists = listsOf(conversation)
    const which = lists.find((one) => one === query.which) ?? 'waiting'
    const number = /^[1-9]\d{0,4}$/.test(query.page ?? '') ? Number(query.page) : 1
    const queue = await listQueue(db, {
      conversationId: conversation.id,
      which,
      page: number,
      readerId: viewer.id,
    })
    return page(<ModeratePage {...{ conversation, lists, queue, which, now }} page={number} />)
  },
})

/**
 * What waits for somebody comes first. Where statements are shown at once, those that nobody has looked at are a list
 * of their own.
 */
const listsOf = ({ looksFirst }: Conversation): Which[] => [
  'waiting',
  'reported',
  ...(looksFirst ? [] : ['unlooked' as const]),
  ...statuses.filter((one) => one !== 'waiting'),
]
