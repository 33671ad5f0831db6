import { BadRequest } from '#platform/errors.ts'
import { readForm } from '#platform/form.ts'
import { memberRoute, page, seeOther } from '#platform/route.ts'
import { addressForm } from '../address-form.ts'
import { AddressNeededPage } from './page.tsx'
import { removeAddress } from './remove-address.ts'

export const removeAddressRoute = memberRoute({
  url: '/account/addresses/remove',
  post: async ({ db, config, now, viewer, body }) => {
    const form = readForm(addressForm, body)
    if (!form.ok) throw new BadRequest('The form did not say which address to remove.')
    const outcome = await removeAddress(db, { viewer, ...form.answers, config, at: now })
    if (outcome === 'needed') return page(<AddressNeededPage />, 409)
    return seeOther(`/account/addresses?done=${outcome}`)
  },
})
