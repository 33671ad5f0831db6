import { readForm } from '#platform/form.ts'
import { idNamed, memberRoute, page, seeOther } from '#platform/route.ts'
import { findBoard, findQuestion } from '../queries.ts'
import { makeGroup, moveInto, putAway, takeOut } from './arrange.ts'
import { newGroupForm, tickedField } from './form.ts'
import { ArrangePage } from './page.tsx'

export const arrangeRoute = memberRoute({
  url: '/boards/:board/arrange',
  post: async ({ db, now, viewer, params, body }) => {
    const board = await findBoard(db, params.board)
    const question = await findQuestion(db, { boardId: board.id, word: String(body.question ?? '') })
    const [cards, groups] = [tickedField.parse(body.cards), tickedField.parse(body.groups)]
    const ticked = { boardId: board.id, questionId: question.id, cards, groups, by: viewer.id, at: now }
    const lead = `/boards/${board.id}/lead`
    const back = `#question-${question.id}`

    if (body.into !== undefined) {
      const groupId = idNamed(String(body.into), 'group').toLowerCase()
      return seeOther(`${lead}?done=${await moveInto(db, { ...ticked, groupId })}${back}`)
    }
    if (body.do === 'out') return seeOther(`${lead}?done=${await takeOut(db, ticked)}${back}`)
    if (body.do === 'away') return seeOther(`${lead}?done=${await putAway(db, ticked)}${back}`)
    if (cards.length + groups.length === 0) return seeOther(`${lead}?done=nothing${back}`)
    const form = readForm(newGroupForm, body)
    if (!form.ok) {
      const shown = { board, question, cards, groups }
      return page(<ArrangePage {...shown} form={form.state} />, 422)
    }

    return seeOther(`${lead}?done=${await makeGroup(db, { ...ticked, ...form.answers })}${back}`)
  },
})
