import { idNamed, memberRoute, page } from '#platform/route.ts'
import { AddressRequestsPage } from './page.tsx'
import { listAddressRequests } from './query.ts'

export const addressRequestsRoute = memberRoute({
  url: '/members/addresses',
  get: async ({ db, viewer, now, query: { before, done } }) => {
    const place = before === undefined ? undefined : idNamed(before, 'request')
    const list = await listAddressRequests(db, { before: place })
    const isFirst = place === undefined
    return page(<AddressRequestsPage {...{ list, viewer, now, isFirst, done }} />)
  },
})
