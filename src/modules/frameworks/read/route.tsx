import { findDecisionAbout } from '#modules/governance/index.ts'
import type { Db } from '#platform/db.ts'
import { type Ask, page, route } from '#platform/route.ts'
import { findReading, type Reading } from '../queries.ts'
import { FrameworkPage } from './page.tsx'

/** A framework, in the wording that is in force. */
export const frameworkRoute = route({
  url: '/frameworks/:framework',
  get: async ({ db, viewer, params }) => {
    const reading = await findReading(db, params.framework ?? '', 'current')
    return page(<FrameworkPage {...reading} adopted={await findAdoption(db, viewer, reading)} />)
  },
})

/** A framework in one wording, at an address that lasts. */
export const versionRoute = route({
  url: '/frameworks/:framework/:version',
  get: async ({ db, viewer, query, params: { framework = '', version = '' } }) => {
    // Only who can have published it is told so: anybody may write the address.
    const done = viewer?.roles.has('editor') ? query.done : undefined
    const reading = await findReading(db, framework, version)
    const adopted = await findAdoption(db, viewer, reading)
    return page(<FrameworkPage {...reading} adopted={adopted} done={done} />)
  },
})

/** The decision by which a wording came into force, where this reader may read it. */
async function findAdoption(db: Db, viewer: Ask['viewer'], { version }: Reading) {
  const found = await findDecisionAbout(db, { kind: 'frameworks.version', id: version.id })
  return found && (viewer || found.scope === 'anyone') ? found : null
}
