import { idNamed, memberRoute, seeOther } from '#platform/route.ts'
import { organisationAddress } from '../organisation.ts'
import { findOrganisation } from '../organisation-queries.ts'
import { check } from './check.ts'

export const checkRoute = memberRoute({
  url: '/system/organisations/:organisation/check',
  post: async ({ db, now, viewer, params, body }) => {
    const { id } = await findOrganisation(db, idNamed(params.organisation, 'organisation'))
    await check(db, { id, by: viewer.id, at: now })
    return seeOther(
      body.from === 'list'
        ? '/system/organisations?done=checked'
        : `${organisationAddress({ id })}?done=checked`,
    )
  },
})
