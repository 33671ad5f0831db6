import { findSender } from '#modules/people/index.ts'
import { readForm } from '#platform/form.ts'
import { type Ask, page, route, seeOther } from '#platform/route.ts'
import { blank } from '#ui/form/form-state.ts'
import { findInvited } from '../call.ts'
import { standingOf } from '../invitation.ts'
import { decline } from './decline.ts'
import { declineForm } from './form.ts'
import { masked } from './masked.ts'
import { DeclinedPage, DeclinePage, NotYoursPage } from './page.tsx'

/** Opening it changes nothing, for mail scanners open links; and the press says of whose address it speaks. */
export const declineRoute = route({
  url: '/invited/:call/decline',
  get: async (ask) => {
    const invited = await findInvited(ask.db, tokenOf(ask))
    if (!invited || standingOf(invited, ask.now) !== 'open') return seeOther(invitationOf(ask))
    return page(<DeclinePage form={blank} token={tokenOf(ask)} address={masked(invited.address)} />)
  },
  post: async (ask) => {
    const { db, config, now, body } = ask
    const token = tokenOf(ask)
    const invited = await findInvited(db, token)
    if (!invited) return seeOther(invitationOf(ask))
    const address = masked(invited.address)
    const form = readForm(declineForm, body)
    if (!form.ok) return page(<DeclinePage form={form.state} token={token} address={address} />, 422)

    const { name: community } = await findSender(db, config)
    if (form.answers.isMine === 'no') return page(<NotYoursPage community={community} token={token} />)
    const outcome = await decline(db, { invited, at: now })
    // The page of the invitation says what has become of it.
    if (outcome === 'settled-already') return seeOther(invitationOf(ask))
    return page(<DeclinedPage community={community} address={address} />)
  },
})

const tokenOf = ({ params }: Ask) => params.call ?? ''
const invitationOf = (ask: Ask) => `/invited/${encodeURIComponent(tokenOf(ask))}`
