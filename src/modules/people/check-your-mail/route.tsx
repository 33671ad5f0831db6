import { readForm, withProblem } from '#platform/form.ts'
import { type Ask, page, type Reply, route, seeOther } from '#platform/route.ts'
import { hashToken } from '#platform/secret.ts'
import { blank, type FormState } from '#ui/form/form-state.ts'
import { codeForm } from '../mailed-code-form.ts'
import { standingOf } from '../sign-in-request.ts'
import { CheckYourMailPage, CodeClosedPage } from './page.tsx'
import { findAsked } from './query.ts'
import { signInByCode } from './sign-in-by-code.ts'

export const checkYourMailRoute = route({
  url: '/sign-in/check-your-mail',
  get: (ask) => (ask.viewer ? seeOther('/') : show(ask, blank)),
  post: async (ask) => {
    const { db, now, viewer, visitor, userAgent, body } = ask
    if (viewer) return seeOther('/')
    const form = readForm(codeForm, body)
    if (!form.ok) return await show(ask, form.state)

    const comer = { visitor, userAgent, sessionBefore: null, at: now }
    const outcome = await signInByCode(db, { code: form.answers.code, ...comer })
    if (outcome === 'none') return await show(ask, blank)
    if (outcome === 'wrong') return await show(ask, withProblem(form.state, 'code', wrongCode))
    if (outcome === 'ended' || outcome === 'spent') return page(<CodeClosedPage because={outcome} />, 409)
    return { kind: 'signed-in', ...outcome }
  },
})

const wrongCode = 'The code is not right. Check it in the newest e-mail that we sent you'

/** What this browser asked for decides what stands here: the form, or why it is closed. */
async function show({ db, config, now, visitor }: Ask, form: FormState): Promise<Reply> {
  const asked = await findAsked(db, visitor)
  const standing = asked && standingOf(asked, { browser: hashToken(visitor), at: now })
  if (standing === 'expired' || standing === 'ended') return page(<CodeClosedPage because={standing} />, 409)
  if (!asked || standing !== 'open') return seeOther('/sign-in')
  const shown = <CheckYourMailPage form={form} address={asked.address} development={config.development} />
  return page(shown, form.problems.length > 0 ? 422 : 200)
}
