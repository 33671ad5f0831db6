import { page, route } from '#platform/route.ts'
import { FrameworksPage } from './page.tsx'
import { listOutlines } from './query.ts'

export const frameworksRoute = route({
  url: '/frameworks',
  get: async ({ db }) => page(<FrameworksPage frameworks={await listOutlines(db)} />),
})
