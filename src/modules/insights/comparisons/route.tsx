import { memberRoute, page } from '#platform/route.ts'
import { ComparisonsPage } from './page.tsx'
import { listComparisons } from './query.ts'

export const comparisonsRoute = memberRoute({
  url: '/insights/causes',
  get: async ({ db }) => page(<ComparisonsPage comparisons={await listComparisons(db)} />),
})
