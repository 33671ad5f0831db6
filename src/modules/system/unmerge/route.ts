import { idNamed, memberRoute, seeOther } from '#platform/route.ts'
import { organisationAddress } from '../organisation.ts'
import { findOrganisation } from '../organisation-queries.ts'
import { unmerge } from './unmerge.ts'

export const unmergeRoute = memberRoute({
  url: '/system/organisations/:organisation/unmerge',
  post: async ({ db, now, viewer, params }) => {
    const { id } = await findOrganisation(db, idNamed(params.organisation, 'organisation'))
    const outcome = await unmerge(db, { id, by: viewer.id, at: now })
    return seeOther(`${organisationAddress({ id })}?done=${outcome}`)
  },
})
