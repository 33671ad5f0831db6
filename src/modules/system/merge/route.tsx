import { withProblem } from '#platform/form.ts'
import { idNamed, memberRoute, page, seeOther } from '#platform/route.ts'
import { blank } from '#ui/form/form-state.ts'
import { membersStandingIn } from '../notices.ts'
import { organisationAddress } from '../organisation.ts'
import { findOrganisation, listNamesakes, listOrganisations } from '../organisation-queries.ts'
import { merge } from './merge.ts'
import { ConfirmMergePage, MergePage } from './page.tsx'

export const mergeRoute = memberRoute({
  url: '/system/organisations/:organisation/merge',
  get: async ({ db, params, query }) => {
    const organisation = await findOrganisation(db, idNamed(params.organisation, 'organisation'))
    if (organisation.mergedInto) return seeOther(organisationAddress(organisation))
    if (query.into !== undefined) {
      const into = await findOrganisation(db, idNamed(query.into, 'organisation'))
      const standing = await membersStandingIn.ask(db, [organisation.id])
      return page(<ConfirmMergePage {...{ organisation, into }} standing={standing?.get(organisation.id)} />)
    }
    const words = (query.words ?? '').trim().slice(0, 200)
    const asked = { words, partId: null, only: null, page: 1 } as const
    const found =
      words === ''
        ? await listNamesakes(db, organisation)
        : (await listOrganisations(db, asked)).organisations.filter(({ id }) => id !== organisation.id)
    return page(<MergePage {...{ organisation, words, form: blank }} matches={found.slice(0, 20)} />)
  },
  post: async ({ db, now, viewer, params, body }) => {
    const organisation = await findOrganisation(db, idNamed(params.organisation, 'organisation'))
    const into = idNamed(String(body.into ?? ''), 'organisation')
    const outcome = await merge(db, { id: organisation.id, into, by: viewer.id, at: now })
    if (outcome === 'merged' || outcome === 'merged-already')
      return seeOther(`${organisationAddress(organisation)}?done=merged`)
    const form = withProblem(blank, 'words', problems[outcome])
    return page(<MergePage {...{ organisation, words: '', matches: [], form }} />, 422)
  },
})

const problems = {
  'into-merged': 'The other organisation was merged itself meanwhile. Search for the one that it led to',
  'into-itself': 'Select another organisation than this one',
  'not-there': 'Select an organisation that there is',
}
