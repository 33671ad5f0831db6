import { BadRequest } from '#platform/errors.ts'
import { readForm } from '#platform/form.ts'
import { memberRoute, seeOther } from '#platform/route.ts'
import { addressForm } from '../address-form.ts'
import { makeMainAddress } from './make-main-address.ts'

export const makeMainAddressRoute = memberRoute({
  url: '/account/addresses/make-main',
  post: async ({ db, config, now, viewer, body }) => {
    const form = readForm(addressForm, body)
    if (!form.ok) throw new BadRequest('The form did not say which address.')
    const outcome = await makeMainAddress(db, { viewer, ...form.answers, config, at: now })
    return seeOther(`/account/addresses?done=${outcome}`)
  },
})
