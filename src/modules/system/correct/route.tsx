import type { Db } from '#platform/db.ts'
import { readForm, withProblem } from '#platform/form.ts'
import { idNamed, memberRoute, page, seeOther } from '#platform/route.ts'
import { type FormState, filled } from '#ui/form/form-state.ts'
import { type Organisation, organisationAddress } from '../organisation.ts'
import { nameTaken, notOffered, organisationForm } from '../organisation-form.ts'
import { findOrganisation, listNamesakes } from '../organisation-queries.ts'
import { listPartsWithOrganisations } from '../queries.ts'
import { type CorrectOutcome, correct } from './correct.ts'
import { CorrectPage } from './page.tsx'

export const correctRoute = memberRoute({
  url: '/system/organisations/:organisation/correct',
  get: async ({ db, params }) => {
    const organisation = await findOrganisation(db, idNamed(params.organisation, 'organisation'))
    if (organisation.mergedInto) return seeOther(organisationAddress(organisation))
    const { name, partId, revision } = organisation
    const parts = await listPartsWithOrganisations(db)
    return page(
      <CorrectPage
        {...{ organisation, parts }}
        form={filled({ name, partId })}
        revision={String(revision)}
      />,
    )
  },
  post: async ({ db, now, viewer, params, body }) => {
    const organisation = await findOrganisation(db, idNamed(params.organisation, 'organisation'))
    const form = readForm(organisationForm, body)
    // The revision that was seen first stays: a slip must not hide another organiser's change.
    const seen = String(body.revision ?? '')
    if (!form.ok) return await showAgain(db, { organisation, form: form.state, revision: seen })

    const { id } = organisation
    const outcome = await correct(db, { id, ...form.answers, by: viewer.id, at: now })
    if (outcome === 'corrected') return seeOther(`${organisationAddress({ id })}?done=corrected`)
    if (outcome === 'merged') return seeOther(organisationAddress({ id }))
    return await showAgain(db, { organisation, form: form.state, revision: seen, outcome })
  },
})

type Again = {
  organisation: Organisation
  form: FormState
  revision: string
  outcome?: Exclude<CorrectOutcome, 'corrected' | 'merged'>
}

async function showAgain(db: Db, { organisation, form, revision, outcome }: Again) {
  const parts = await listPartsWithOrganisations(db)
  if (!outcome) return page(<CorrectPage {...{ organisation, parts, form, revision }} />, 422)
  const told = withProblem(form, outcome === 'not-offered' ? 'partId' : 'name', problems[outcome])
  if (outcome === 'changed-meanwhile') {
    const known = await findOrganisation(db, organisation.id)
    const again = { organisation: known, parts, form: told, revision: String(known.revision) }
    return page(<CorrectPage {...again} isMeanwhile={true} />, 422)
  }
  const twins =
    outcome === 'name-taken'
      ? await listNamesakes(db, { id: organisation.id, name: String(form.values.name) })
      : []
  const twin = twins.find(({ partId }) => partId === form.values.partId)
  return page(<CorrectPage {...{ organisation, parts, form: told, revision, twin }} />, 422)
}

const problems = {
  'changed-meanwhile':
    'Somebody else changed this organisation while you were writing. Look at what it says now, and save again if it should be what you typed',
  'name-taken': nameTaken,
  'not-offered': notOffered,
}
