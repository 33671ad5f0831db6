import { memberRoute, page } from '#platform/route.ts'
import { goodbye, goodbyeSaid } from '../goodbyes.ts'
import { LastAdministratorPage } from '../last-administrator-page.tsx'
import { leave } from './leave.ts'
import { LeavePage } from './page.tsx'

export const leaveRoute = memberRoute({
  url: '/account/leave',
  get: () => page(<LeavePage />),
  post: async ({ db, config, now, viewer }) => {
    const outcome = await leave(db, { viewer, config, at: now })
    // Whoever pressed twice is gone already, which is what they wanted.
    return outcome === 'last-administrator' ? page(<LastAdministratorPage />, 409) : goodbye('left')
  },
  pressedAgain: goodbyeSaid,
})
