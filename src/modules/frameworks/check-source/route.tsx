import { memberRoute, page } from '#platform/route.ts'
import { CheckSourcePage } from './page.tsx'
import { findSource } from './query.ts'

export const checkSourceRoute = memberRoute({
  url: '/frameworks/:framework/draft/source',
  get: async ({ db, query, params: { framework = '' } }) => {
    const wanted = Number.parseInt(query.page ?? '1', 10)
    const reading = await findSource(db, framework)
    return page(<CheckSourcePage {...reading} page={wanted > 0 ? wanted : 1} />)
  },
})
