import { idNamed, memberRoute, page } from '#platform/route.ts'
import { membersStandingIn } from '../notices.ts'
import { findOrganisation, listMergedInto, listNamesakes } from '../organisation-queries.ts'
import { OrganisationPage } from './page.tsx'

export const organisationRoute = memberRoute({
  url: '/system/organisations/:organisation',
  get: async ({ db, params, query: { done } }) => {
    const organisation = await findOrganisation(db, idNamed(params.organisation, 'organisation'))
    const [merged, namesakes, standing] = await Promise.all([
      listMergedInto(db, organisation.id),
      listNamesakes(db, organisation),
      membersStandingIn.ask(db, [organisation.id]),
    ])
    return page(
      <OrganisationPage
        {...{ organisation, merged, namesakes, done }}
        standing={standing && (standing.get(organisation.id) ?? 0)}
      />,
    )
  },
})
