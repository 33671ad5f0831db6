import { findNames } from '#modules/people/index.ts'
import { findMapNames } from '#modules/system/index.ts'
import { readForm } from '#platform/form.ts'
import { idNamed, type MemberAsk, memberRoute, page, type Reply, seeOther } from '#platform/route.ts'
import { blank, type FormState } from '#ui/form/form-state.ts'
import { findInvitation } from '../queries.ts'
import { withdrawForm } from './form.ts'
import { InvitationPage } from './page.tsx'
import { withdraw } from './withdraw.ts'

export const invitationRoute = memberRoute({
  url: '/invitations/:invitation',
  get: (ask) => show(ask, blank),
})

export const withdrawRoute = memberRoute({
  url: '/invitations/:invitation/withdraw',
  post: async (ask) => {
    const { db, now, viewer, params, body } = ask
    const form = readForm(withdrawForm, body)
    if (!form.ok) return await show(ask, form.state, 422)
    const id = idNamed(params.invitation, 'invitation')
    await withdraw(db, { id, ...form.answers, by: viewer.id, at: now })
    return seeOther(`/invitations/${id}?done=withdrawn`)
  },
})

async function show(
  { db, now, params, query }: MemberAsk,
  form: FormState,
  status: 200 | 422 = 200,
): Promise<Reply> {
  const invitation = await findInvitation(db, idNamed(params.invitation, 'invitation'))
  const [names, map] = await Promise.all([
    findNames(db, [invitation.invitedBy]),
    findMapNames(db, [invitation.partId, invitation.placeId]),
  ])
  const by = names.get(invitation.invitedBy ?? '') ?? null
  const part = map.get(invitation.partId ?? '')?.name ?? null
  const place = map.get(invitation.placeId ?? '')?.name ?? null
  return page(<InvitationPage {...{ invitation, by, part, place, form, now }} done={query.done} />, status)
}
