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
  get: async ({ db, viewer, query, params: { framework = '', version = '' } }) => {
    // Only who can have published it is told so: anybody may write the address.
    const done = viewer?.roles.has('editor') ? query.done : undefined
    return page(<FrameworkPage {...(await findReading(db, framework, version))} done={done} />)
  },
})
