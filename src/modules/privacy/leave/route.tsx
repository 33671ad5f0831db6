import { hasLeft } from '#modules/people/index.ts'
import { memberRoute, page, type Reply } from '#platform/route.ts'
import { LastAdministratorPage } from '../last-administrator-page.tsx'
import { leave } from './leave.ts'
import { LeavePage } from './page.tsx'

export const leaveRoute = memberRoute({
  url: '/account/leave',
  get: () => page(<LeavePage />),
  post: async ({ db, config, now, viewer }) => {
    const outcome = await leave(db, { viewer, config, at: now })
    // Whoever pressed twice is gone already, which is what they wanted.
    return outcome === 'last-administrator' ? page(<LastAdministratorPage />, 409) : goodbye
  },
  pressedAgain: async (db, sessionHash) => ((await hasLeft(db, sessionHash)) ? goodbye : null),
})

const goodbye: Reply = { kind: 'signed-out', to: '/goodbye?how=left' }
