import { memberRoute, page } from '#platform/route.ts'
import { findFactors } from '../factors.ts'
import { pageOfThisHouse } from '../sign-in-request.ts'
import { SecondFactorPage } from './page.tsx'

export const secondFactorRoute = memberRoute({
  url: '/account/second-factor',
  get: async ({ db, viewer, query: { to, done } }) =>
    page(
      <SecondFactorPage
        viewer={viewer}
        factors={await findFactors(db, viewer.id)}
        to={pageOfThisHouse(to)}
        done={done}
      />,
    ),
})
