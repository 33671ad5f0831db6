import { memberRoute, page } from '#platform/route.ts'
import { LastAdministratorPage } from '../last-administrator-page.tsx'
import { leave } from './leave.ts'
import { LeavePage } from './page.tsx'

export const leaveRoute = memberRoute({
  url: '/account/leave',
  get: () => page(<LeavePage />),
  post: async ({ db, config, now, viewer }) => {
    const outcome = await leave(db, { viewer, config, at: now })
    return outcome === 'left' ? { kind: 'signed-out', to: '/sign-out' } : page(<LastAdministratorPage />, 409)
  },
})
