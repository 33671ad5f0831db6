import { dayOf } from '#platform/day.ts'
import { content, idNamed, memberRoute, page } from '#platform/route.ts'
import { downloadAddresses } from './download-addresses.ts'
import { NoDownloadPage } from './page.tsx'

export const downloadAddressesRoute = memberRoute({
  url: '/members/addresses/:request/download',
  post: async ({ db, config, now, viewer, params }) => {
    const requestId = idNamed(params.request, 'request')
    const taken = await downloadAddresses(db, { requestId, viewer, config, at: now })
    if ('state' in taken) return page(<NoDownloadPage state={taken.state} />, 409)
    return content('text/csv; charset=utf-8', taken.list, { fileName: `addresses-${dayOf(now)}.csv` })
  },
})
