import { readForm, withProblem } from '#platform/form.ts'
import { type MemberAsk, memberRoute, page, seeOther } from '#platform/route.ts'
import { blank, type FormState } from '#ui/form/form-state.ts'
import { findMailedCode } from '../mailed-code.ts'
import { codeForm } from '../mailed-code-form.ts'
import { NotAddedPage, VerifyAddressPage } from './page.tsx'
import { verifyAddress } from './verify-address.ts'

export const verifyAddressRoute = memberRoute({
  url: '/account/addresses/verify',
  get: (ask) => show(ask, blank),
  post: async (ask) => {
    const form = readForm(codeForm, ask.body)
    if (!form.ok) return await show(ask, form.state)

    const { db, config, now, viewer } = ask
    const outcome = await verifyAddress(db, { viewer, ...form.answers, config, at: now })
    if (outcome === 'added') return seeOther('/account/addresses?done=added')
    if (outcome === 'wrong') return await show(ask, withProblem(form.state, 'code', wrongCode))
    return page(<NotAddedPage because={outcome} />, 409)
  },
})

const wrongCode = 'The code is not right. Check it in the newest e-mail that we sent there'

async function show({ db, config, viewer, now }: MemberAsk, form: FormState) {
  const asked = await findMailedCode(db, { viewer, purpose: 'address', at: now })
  if (!asked) return seeOther('/account/addresses')
  const shown = { form, address: asked.address, development: config.development }
  return page(<VerifyAddressPage {...shown} />, form.problems.length > 0 ? 422 : 200)
}
