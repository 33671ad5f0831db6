import { dayOf } from '#platform/day.ts'
import { memberRoute, page } from '#platform/route.ts'
import { mayLook, mayOrganise } from '../looks-after.ts'
import { ConversationPage } from './page.tsx'
import { find } from './query.ts'

export const conversationRoute = memberRoute({
  url: '/conversations/:conversation',
  get: async ({ db, now, viewer, params, query }) => {
    const found = await find(db, { slug: params.conversation, viewer })
    return page(
      <ConversationPage
        {...found}
        organises={mayOrganise(viewer)}
        looks={mayLook(viewer)}
        today={dayOf(now)}
        done={query.done}
      />,
    )
  },
})
