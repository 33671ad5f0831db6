import { readForm, withProblem } from '#platform/form.ts'
import { memberRoute, page, seeOther } from '#platform/route.ts'
import { blank } from '#ui/form/form-state.ts'
import { askAddresses } from './ask-addresses.ts'
import { askAddressesForm } from './form.ts'
import { AskAddressesPage } from './page.tsx'

export const askAddressesRoute = memberRoute({
  url: '/members/addresses/ask',
  keeps: ['reason'],
  get: () => page(<AskAddressesPage form={blank} />),
  post: async ({ db, config, now, viewer, body }) => {
    const form = readForm(askAddressesForm, body)
    if (!form.ok) return page(<AskAddressesPage form={form.state} />, 422)

    const outcome = await askAddresses(db, { viewer, ...form.answers, config, at: now })
    if (outcome === 'asked') return seeOther('/members/addresses?done=asked')
    return page(<AskAddressesPage form={withProblem(form.state, 'form', waiting)} />, 409)
  },
})

const waiting = 'You have asked already, and nobody has decided yet. Ask another organiser to look at it'
