import { readForm, withProblem } from '#platform/form.ts'
import { type MemberAsk, memberRoute, page, seeOther } from '#platform/route.ts'
import { blank, type FormState } from '#ui/form/form-state.ts'
import { findFactors } from '../factors.ts'
import { pageOfThisHouse } from '../sign-in-request.ts'
import { beginApp } from './begin.ts'
import { setUpAppForm } from './form.ts'
import { SetUpAppPage } from './page.tsx'
import { findBegun } from './query.ts'
import { setUpApp } from './set-up-app.ts'

export const setUpAppRoute = memberRoute({
  url: '/account/second-factor/app',
  get: (ask) => show(ask, blank, ask.query.to),
  post: async (ask) => {
    const { db, config, now, viewer, body } = ask
    const to = String(body.to ?? '')
    if (body.do === 'begin') {
      await beginApp(db, { viewer, at: now })
      return seeOther(withWay('/account/second-factor/app', pageOfThisHouse(to)))
    }
    const form = readForm(setUpAppForm, body)
    if (!form.ok) return await show(ask, form.state, to)

    const outcome = await setUpApp(db, { viewer, ...form.answers, config, at: now })
    if (outcome === 'none') return seeOther('/account/second-factor')
    if (outcome === 'wrong') return await show(ask, withProblem(form.state, 'code', wrongCode), to)
    return { kind: 'signed-in', ...outcome, to: await nextStep(ask, pageOfThisHouse(to)) }
  },
})

const wrongCode =
  'The code is not right. Wait for the next one in your app, and check that your telephone’s time is right'

/** Whoever has no recovery codes makes some next: a telephone is soon lost. */
async function nextStep({ db, viewer }: MemberAsk, to: string): Promise<string> {
  const { codesLeft } = await findFactors(db, viewer.id)
  if (codesLeft === 0) return withWay('/account/second-factor/recovery-codes', to)
  return to === '/' ? '/account/second-factor?done=app-set-up' : to
}

const withWay = (path: string, to: string) => (to === '/' ? path : `${path}?to=${encodeURIComponent(to)}`)

async function show({ db, config, viewer }: MemberAsk, form: FormState, to: string | undefined) {
  const begun = await findBegun(db, { viewer, config })
  if (!begun) return seeOther('/account/second-factor')
  const shown = <SetUpAppPage form={form} begun={begun} to={pageOfThisHouse(to)} />
  return page(shown, form.problems.length > 0 ? 422 : 200)
}
