import type { Config } from '#platform/config.ts'
import { readForm } from '#platform/form.ts'
import { page, route, seeOther } from '#platform/route.ts'
import { blank } from '#ui/form/form-state.ts'
import { pageOfThisHouse } from '../sign-in-request.ts'
import { askToSignIn } from './ask.ts'
import { signInForm } from './form.ts'
import { SignInPage } from './page.tsx'

export const signInRoute = route({
  url: '/sign-in',
  get: ({ config, viewer, query }) => {
    const to = pageOfThisHouse(query.to)
    return viewer ? seeOther(to) : page(<SignInPage form={blank} to={to} provider={nameOf(config)} />)
  },
  post: async ({ db, config, now, viewer, visitor, origin, body }) => {
    const form = readForm(signInForm, body)
    const to = pageOfThisHouse(String(body.to ?? ''))
    if (viewer) return seeOther(to)
    if (!form.ok) return page(<SignInPage form={form.state} to={to} provider={nameOf(config)} />, 422)

    await askToSignIn(db, { address: form.answers.address, to, visitor, origin, config, at: now })
    return seeOther('/sign-in/check-your-mail')
  },
})

const nameOf = ({ provider }: Config) => provider?.name ?? null
