import { memberRoute, page } from '#platform/route.ts'
import { listSystem } from '../queries.ts'
import { ShowMapPage } from './page.tsx'

export const showMapRoute = memberRoute({
  url: '/system',
  get: async ({ db, viewer }) => page(<ShowMapPage map={await listSystem(db)} viewer={viewer} />),
})
