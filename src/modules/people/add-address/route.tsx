import { readForm, withProblem } from '#platform/form.ts'
import { memberRoute, page, seeOther } from '#platform/route.ts'
import { blank } from '#ui/form/form-state.ts'
import { addAddress, mostAddresses } from './add-address.ts'
import { addAddressForm } from './form.ts'
import { AddAddressPage } from './page.tsx'

export const addAddressRoute = memberRoute({
  url: '/account/addresses/add',
  keeps: ['address'],
  get: () => page(<AddAddressPage form={blank} />),
  post: async ({ db, config, now, viewer, body }) => {
    const form = readForm(addAddressForm, body)
    if (!form.ok) return page(<AddAddressPage form={form.state} />, 422)

    const outcome = await addAddress(db, { viewer, ...form.answers, config, at: now })
    if (outcome === 'sent') return seeOther('/account/addresses/verify')
    return page(<AddAddressPage form={withProblem(form.state, 'address', problems[outcome])} />, 422)
  },
})

const problems = {
  'yours-already': 'You have this address already. Enter another',
  'too-many': `You have ${mostAddresses} addresses, which is the most. Remove one first`,
}
