import { dayOf } from '#platform/day.ts'
import { page, route } from '#platform/route.ts'
import { listDecisions } from '../queries.ts'
import { DecisionsPage } from './page.tsx'

const most = 30

export const decisionsRoute = route({
  url: '/decisions',
  get: async ({ db, now, viewer, query }) => {
    const number = Math.min(Math.max(1, Math.trunc(Number(query.page)) || 1), 10_000)
    const today = dayOf(now)
    const toReviewBy = query.show === 'to-review' ? today : null
    const found = await listDecisions(db, { viewer, toReviewBy, skip: (number - 1) * most, most })
    const mayRecord = viewer !== null && (viewer.roles.has('organiser') || viewer.roles.has('editor'))
    return page(
      <DecisionsPage
        decisions={found.slice(0, most)}
        today={today}
        onlyToReview={toReviewBy !== null}
        page={number}
        hasMore={found.length > most}
        mayRecord={mayRecord}
      />,
    )
  },
})
