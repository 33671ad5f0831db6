import { Forbidden } from '#platform/errors.ts'
import { readForm } from '#platform/form.ts'
import { idNamed, type MemberAsk, memberRoute, page, type Reply, seeOther } from '#platform/route.ts'
import { blank, type FormState } from '#ui/form/form-state.ts'
import { findAddressRequest } from '../address-requests.ts'
import { decideAddresses } from './decide-addresses.ts'
import { decideAddressesForm } from './form.ts'
import { DecideAddressesPage, DecidedAlreadyPage } from './page.tsx'

export const decideAddressesRoute = memberRoute({
  url: '/members/addresses/:request/decide',
  keeps: ['decision', 'reason'],
  get: (ask) => show(ask, null),
  post: async (ask) => {
    const { db, config, now, viewer, body } = ask
    const form = readForm(decideAddressesForm, body)
    if (!form.ok) return await show(ask, form.state)

    const outcome = await decideAddresses(db, {
      requestId: idOf(ask),
      ...form.answers,
      viewer,
      config,
      at: now,
    })
    if (outcome === 'decided') return seeOther(`/members/addresses?done=${form.answers.decision}`)
    return await show(ask, form.state)
  },
})

const idOf = ({ params }: MemberAsk) => idNamed(params.request, 'request')

/** The form; or, where somebody has decided meanwhile, what they decided. Never for whoever asked. */
async function show(ask: MemberAsk, sent: FormState | null): Promise<Reply> {
  const request = await findAddressRequest(ask.db, idOf(ask))
  if (request.decidedAt) return page(<DecidedAlreadyPage request={request} />, sent ? 409 : 200)
  if (request.askedBy === ask.viewer.id)
    throw new Forbidden('You asked for this list yourself, so another organiser decides')
  return page(<DecideAddressesPage request={request} form={sent ?? blank} />, sent ? 422 : 200)
}
