import { memberRoute, page } from '#platform/route.ts'
import { AddressesPage } from './page.tsx'
import { listAddresses } from './query.ts'

export const addressesRoute = memberRoute({
  url: '/account/addresses',
  get: async ({ db, viewer, query: { done } }) =>
    page(<AddressesPage addresses={await listAddresses(db, { viewer })} done={done} />),
})
