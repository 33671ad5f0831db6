import { dayOf } from '#platform/day.ts'
import { memberRoute, page } from '#platform/route.ts'
import { HatsPage } from './page.tsx'
import { findOwnStanding } from './query.ts'

export const hatsRoute = memberRoute({
  url: '/account/hats',
  get: async ({ db, viewer, now, query: { done } }) => {
    const standing = await findOwnStanding(db, { memberId: viewer.id, today: dayOf(now) })
    return page(<HatsPage standing={standing} done={done} />)
  },
})
