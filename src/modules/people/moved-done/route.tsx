import { memberRoute, page } from '#platform/route.ts'
import { listAllHats } from '../hats.ts'
import { MovedDonePage } from './page.tsx'
import { findAddresses } from './query.ts'

export const movedDoneRoute = memberRoute({
  url: '/account/moved/done',
  get: async ({ db, viewer }) =>
    page(
      <MovedDonePage
        hats={await listAllHats(db, viewer.id)}
        addresses={await findAddresses(db, { memberId: viewer.id })}
      />,
    ),
})
