import { idNamed, memberRoute, seeOther } from '#platform/route.ts'
import { organisationAddress } from '../organisation.ts'
import { findOrganisation } from '../organisation-queries.ts'
import { retireOrganisation } from './retire-organisation.ts'

export const retireOrganisationRoute = memberRoute({
  url: '/system/organisations/:organisation/retire',
  post: async ({ db, now, viewer, params, body }) => {
    const { id } = await findOrganisation(db, idNamed(params.organisation, 'organisation'))
    const isRetired = body.press !== 'bring-back'
    await retireOrganisation(db, { id, isRetired, by: viewer.id, at: now })
    return seeOther(`${organisationAddress({ id })}?done=${isRetired ? 'retired' : 'brought-back'}`)
  },
})
