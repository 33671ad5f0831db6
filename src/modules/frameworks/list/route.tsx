import { page, route } from '#platform/route.ts'
import { listFrameworks, withWordings } from '../queries.ts'
import { FrameworksPage } from './page.tsx'

export const frameworksRoute = route({
  url: '/frameworks',
  get: async ({ db }) =>
    page(<FrameworksPage frameworks={await withWordings(db, await listFrameworks(db))} />),
})
