import { readForm } from '#platform/form.ts'
import { type Ask, page, type Reply, route, seeOther } from '#platform/route.ts'
import { blank, type FormState } from '#ui/form/form-state.ts'
import { isSomethingKept } from '../kept-words.ts'
import { pageOfThisHouse } from '../sign-in-request.ts'
import { askToSignIn } from './ask.ts'
import { signInForm } from './form.ts'
import { SignInPage } from './page.tsx'

export const signInRoute = route({
  url: '/sign-in',
  get: async (ask) => {
    const to = pageOfThisHouse(ask.query.to)
    return ask.viewer ? seeOther(to) : await show(ask, blank, to)
  },
  post: async (ask) => {
    const { db, config, now, viewer, visitor, origin, body } = ask
    const form = readForm(signInForm, body)
    const to = pageOfThisHouse(String(body.to ?? ''))
    if (viewer) return seeOther(to)
    if (!form.ok) return await show(ask, form.state, to)

    await askToSignIn(db, { address: form.answers.address, to, visitor, origin, config, at: now })
    return seeOther('/sign-in/check-your-mail')
  },
})

async function show({ db, config, now, visitor }: Ask, form: FormState, to: string): Promise<Reply> {
  const isKept = await isSomethingKept(db, { visitor, at: now })
  const shown = { form, to, provider: config.provider?.name ?? null, isKept }
  return page(<SignInPage {...shown} />, form.problems.length > 0 ? 422 : 200)
}
