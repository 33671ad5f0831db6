import { page, route } from '#platform/route.ts'
import { findReading } from '../queries.ts'
import { FrameworkPage } from './page.tsx'

/** A framework, in the wording that is in force. */
export const frameworkRoute = route({
  url: '/frameworks/:framework',
  get: async ({ db, params }) =>
    page(<FrameworkPage {...(await findReading(db, params.framework ?? '', 'current'))} />),
})

/** A framework in one wording, at an address that lasts. */
export const versionRoute = route({
  url: '/frameworks/:framework/:version',
  get: async ({ db, params }) =>
    page(<FrameworkPage {...(await findReading(db, params.framework ?? '', params.version ?? ''))} />),
})
