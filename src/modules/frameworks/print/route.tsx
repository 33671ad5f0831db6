import { page, route } from '#platform/route.ts'
import { findVersion } from '../queries.ts'
import { PocketPage, PosterPage } from './page.tsx'

export const posterRoute = route({
  url: '/frameworks/:framework/:version/print/poster',
  get: async ({ db, config, params: { framework = '', version = '' } }) =>
    page(<PosterPage version={await findVersion(db, framework, version)} baseUrl={config.baseUrl} />),
})

export const pocketRoute = route({
  url: '/frameworks/:framework/:version/print/pocket',
  get: async ({ db, config, params: { framework = '', version = '' } }) =>
    page(<PocketPage version={await findVersion(db, framework, version)} baseUrl={config.baseUrl} />),
})
