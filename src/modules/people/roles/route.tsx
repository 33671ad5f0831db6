import { readForm, withProblem } from '#platform/form.ts'
import { idNamed, type MemberAsk, memberRoute, page, seeOther } from '#platform/route.ts'
import { type FormState, filled } from '#ui/form/form-state.ts'
import { eyesOf } from '../eyes.ts'
import { findFactors } from '../factors.ts'
import { findMember, isListed, type Member } from '../queries.ts'
import { changeRoles } from './change-roles.ts'
import { rolesForm } from './form.ts'
import { RolesPage } from './page.tsx'

export const rolesRoute = memberRoute({
  url: '/members/:member/roles',
  keeps: ['roles', 'seen'],
  get: async (ask) => {
    const member = await findMember(ask.db, idNamed(ask.params.member, 'member'))
    return page(await draw(ask, member, filled({ roles: member.roles })))
  },
  post: async (ask) => {
    const form = readForm(rolesForm, ask.body)
    if (!form.ok) return await showAgain(ask, form.state)

    const { id } = await findMember(ask.db, idNamed(ask.params.member, 'member'))
    const outcome = await changeRoles(ask.db, {
      memberId: id,
      ...form.answers,
      by: ask.viewer,
      config: ask.config,
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

async function showAgain(ask: MemberAsk, form: FormState) {
  const member = await findMember(ask.db, idNamed(ask.params.member, 'member'))
  return page(await draw(ask, member, form), 422)
}

async function draw({ db, viewer }: MemberAsk, member: Member, form: FormState) {
  const { appSince, passkeys } = await findFactors(db, member.id)
  const hasSecondFactor = appSince !== null || passkeys > 0
  const isMe = member.id === viewer.id
  return <RolesPage form={form} member={member} isMe={isMe} hasSecondFactor={hasSecondFactor} />
}
