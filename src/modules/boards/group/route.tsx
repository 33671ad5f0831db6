import { readForm } from '#platform/form.ts'
import { memberRoute, page, seeOther } from '#platform/route.ts'
import { filled } from '#ui/form/form-state.ts'
import { findCharacteristics } from '../find-wall.ts'
import { findBoard } from '../queries.ts'
import { groupForm } from './form.ts'
import { findGroup, nameGroup, ungroup } from './group.ts'
import { GroupPage } from './page.tsx'

export const groupRoute = memberRoute({
  url: '/boards/:board/groups/:group',
  get: async ({ db, params }) => {
    const board = await findBoard(db, params.board)
    const group = await findGroup(db, { boardId: board.id, word: params.group })
    const { name, characteristic } = group
    const names = await findCharacteristics(db)
    return page(
      <GroupPage board={board} group={group} names={names} form={filled({ name, characteristic })} />,
    )
  },
  post: async ({ db, now, viewer, params, body }) => {
    const board = await findBoard(db, params.board)
    const group = await findGroup(db, { boardId: board.id, word: params.group })
    const asked = { boardId: board.id, groupId: group.id, by: viewer.id, at: now }
    const lead = (done: string) =>
      seeOther(`/boards/${board.id}/lead?done=${done}#question-${group.questionId}`)
    if (body.do === 'ungroup') return lead(await ungroup(db, { ...asked, questionId: group.questionId }))
    const names = await findCharacteristics(db)
    const form = readForm(groupForm, body)
    if (!form.ok) return page(<GroupPage board={board} group={group} names={names} form={form.state} />, 422)

    const { name, characteristic } = form.answers
    const known = names.has(characteristic) ? characteristic : ''
    return lead(await nameGroup(db, { ...asked, name, characteristic: known }))
  },
})
