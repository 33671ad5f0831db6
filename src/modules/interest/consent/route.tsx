import { BadRequest } from '#platform/errors.ts'
import { readForm } from '#platform/form.ts'
import { memberRoute, page, seeOther } from '#platform/route.ts'
import { listConsents } from '../ledger.ts'
import { consent } from './consent.ts'
import { consentForm } from './form.ts'
import { ConsentPage } from './page.tsx'

export const consentRoute = memberRoute({
  url: '/account/consent',
  get: async ({ db, viewer, query }) =>
    page(<ConsentPage said={await listConsents(db, viewer.id)} done={query.done} />),
  post: async ({ db, now, viewer, body }) => {
    const form = readForm(consentForm, body)
    if (!form.ok) throw new BadRequest('The form did not say what you agree to, or take back.')
    await consent(db, { memberId: viewer.id, ...form.answers, at: now })
    return seeOther('/account/consent?done=changed')
  },
})
