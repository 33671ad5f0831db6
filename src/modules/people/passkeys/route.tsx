import { readForm, withProblem } from '#platform/form.ts'
import { type MemberAsk, memberRoute, page } from '#platform/route.ts'
import { type FormState, filled } from '#ui/form/form-state.ts'
import { describeBrowser } from '../browser.ts'
import { pageOfThisHouse } from '../sign-in-request.ts'
import { addPasskey, mostPasskeys } from './add-passkey.ts'
import { passkeyForm } from './form.ts'
import { PasskeysPage } from './page.tsx'
import { listPasskeys } from './query.ts'

export const passkeysRoute = memberRoute({
  url: '/account/passkeys',
  keeps: ['name', 'to'],
  get: (ask) => show(ask, filled({ name: describeBrowser(ask.userAgent) }), ask.query.to),
  post: async (ask) => {
    const { db, config, now, viewer, body } = ask
    const to = String(body.to ?? '')
    const form = readForm(passkeyForm, body)
    if (!form.ok) return await show(ask, form.state, to)

    const outcome = await addPasskey(db, { viewer, ...form.answers, config, at: now })
    if (typeof outcome === 'string')
      return await show(ask, withProblem(form.state, 'name', problems[outcome]), to)
    const next = pageOfThisHouse(to)
    return { kind: 'signed-in', ...outcome, to: next === '/' ? '/account/passkeys?done=added' : next }
  },
})

const problems = {
  'none-sent': 'Your browser made no passkey. It needs JavaScript, and a device that can hold passkeys',
  refused: 'That passkey could not be added. Try again, and unlock your device when it asks',
  'too-many': `You have ${mostPasskeys} passkeys, which is the most. Remove one that you do not use first`,
}

async function show({ db, viewer, query: { done } }: MemberAsk, form: FormState, to: string | undefined) {
  const passkeys = await listPasskeys(db, { viewer })
  const shown = <PasskeysPage form={form} passkeys={passkeys} to={pageOfThisHouse(to)} done={done} />
  return page(shown, form.problems.length > 0 ? 422 : 200)
}
