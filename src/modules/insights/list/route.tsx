import { memberRoute, page } from '#platform/route.ts'
import { ListPage } from './page.tsx'

export const listRoute = memberRoute({
  url: '/insights',
  get: () => page(<ListPage />),
})
