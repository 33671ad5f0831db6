import { findVersionsById } from '#modules/frameworks/index.ts'
import { memberRoute, page } from '#platform/route.ts'
import { findCauses } from '../causes.ts'
import { mayLink } from '../looks-after.ts'
import { listUnchanged } from '../unchanged.ts'
import { CausesPage, namesIn } from './page.tsx'

export const causesRoute = memberRoute({
  url: '/insights/causes/:framework/:before/:after',
  get: async ({ db, now, viewer, params: { framework = '', before = '', after = '' } }) => {
    const found = await findCauses(db, { framework, before, after, at: now })
    const names = namesIn(await findVersionsById(db, [found.before.id, found.after.id]))
    const keeps = mayLink(viewer)
    const unchanged = await listUnchanged(db, { found, onlyTold: !keeps })
    return page(<CausesPage found={found} names={names} unchanged={unchanged} keeps={keeps} />)
  },
})
