import { memberRoute, page } from '#platform/route.ts'
import { AccountPage } from './page.tsx'
import { findAccount } from './query.ts'

export const accountRoute = memberRoute({
  url: '/account',
  get: async ({ db, config, viewer, now, query: { done } }) =>
    page(
      <AccountPage
        viewer={viewer}
        account={await findAccount(db, { viewer, now })}
        provider={config.provider?.name ?? null}
        done={done}
      />,
    ),
})
