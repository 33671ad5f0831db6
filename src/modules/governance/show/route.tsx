import { dayOf } from '#platform/day.ts'
import { page, route } from '#platform/route.ts'
import { listAbout } from '../about.ts'
import { standingOf, takesDissent } from '../decision.ts'
import { findDecision } from '../queries.ts'
import { DecisionPage } from './page.tsx'

export const decisionRoute = route({
  url: '/decisions/:number',
  get: async ({ db, now, viewer, query, params: { number = '' } }) => {
    const decision = await findDecision(db, { number, viewer })
    const about = await listAbout(db, decision.number)
    const today = dayOf(now)
    const reader = {
      mayDissent: viewer !== null && takesDissent(decision, today),
      keeps: viewer !== null && (viewer.roles.has('organiser') || viewer.roles.has('editor')),
    }
    // Only who can have done something is told that it was done: anybody may write the address.
    const done = viewer ? query.done : undefined
    return page(
      <DecisionPage {...{ decision, about, reader, done }} standing={standingOf(decision, today)} />,
    )
  },
})
