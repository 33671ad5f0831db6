import { readForm, withProblem } from '#platform/form.ts'
import { idNamed, type MemberAsk, memberRoute, page, seeOther } from '#platform/route.ts'
import { type FormState, filled } from '#ui/form/form-state.ts'
import { eyesOf } from '../eyes.ts'
import { findMember, isListed } from '../queries.ts'
import { changeRoles } from './change-roles.ts'
import { rolesForm } from './form.ts'
import { RolesPage } from './page.tsx'

export const rolesRoute = memberRoute({
  url: '/members/:member/roles',
  get: async (ask) => {
    const member = await findMember(ask.db, idNamed(ask.params.member, 'member'))
    return page(
      <RolesPage form={filled({ roles: member.roles })} member={member} isMe={member.id === ask.viewer.id} />,
    )
  },
  post: async (ask) => {
    const form = readForm(rolesForm, ask.body)
    if (!form.ok) return await showAgain(ask, form.state)

    const { id } = await findMember(ask.db, idNamed(ask.params.member, 'member'))
    const outcome = await changeRoles(ask.db, {
      memberId: id,
      ...form.answers,
      by: ask.viewer.id,
      at: ask.now,
    })
    if (outcome === 'changed') return seeOther(await pageAfter(ask, id))
    return await showAgain(ask, withProblem(form.state, 'roles', problems[outcome]))
  },
})

/** The member's page; what was done, for an administrator for whom that page is not there. */
async function pageAfter({ db, viewer }: MemberAsk, id: string): Promise<string> {
  const eyes = eyesOf(viewer, id)
  const isThere = eyes !== 'member' || (await isListed(db, id))
  return isThere ? `/members/${id}?done=roles-changed` : '/administration/acts'
}

const problems = {
  'changed-meanwhile':
    'Another administrator changed these roles meanwhile. Check them against this person’s page, and save again',
  'last-administrator':
    'Select administrator: this is the last one, and without one nobody could grant roles. Make somebody else an administrator first',
}

async function showAgain({ db, params, viewer }: MemberAsk, form: FormState) {
  const member = await findMember(db, idNamed(params.member, 'member'))
  return page(<RolesPage form={form} member={member} isMe={member.id === viewer.id} />, 422)
}
