import type { Db } from '#platform/db.ts'
import { readForm, withProblem } from '#platform/form.ts'
import { memberRoute, page, seeOther } from '#platform/route.ts'
import { blank, type FormState } from '#ui/form/form-state.ts'
import { organisationAddress } from '../organisation.ts'
import { nameTaken, notOffered, organisationForm } from '../organisation-form.ts'
import { listPartsWithOrganisations } from '../queries.ts'
import { addOrganisation } from './add-organisation.ts'
import { AddOrganisationPage } from './page.tsx'

export const addOrganisationRoute = memberRoute({
  url: '/system/organisations/add',
  get: ({ db }) => show(db, blank, 200),
  post: async ({ db, now, viewer, body }) => {
    const form = readForm(organisationForm, body)
    if (!form.ok) return show(db, form.state, 422)

    const outcome = await addOrganisation(db, { ...form.answers, by: viewer.id, at: now })
    if (outcome === 'name-taken') return show(db, withProblem(form.state, 'name', nameTaken), 422)
    if (outcome === 'not-offered') return show(db, withProblem(form.state, 'partId', notOffered), 422)
    return seeOther(`${organisationAddress(outcome)}?done=added`)
  },
})

const show = async (db: Db, form: FormState, status: 200 | 422) =>
  page(<AddOrganisationPage form={form} parts={await listPartsWithOrganisations(db)} />, status)
