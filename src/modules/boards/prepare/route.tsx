import { dayFields, dayOf, withDays } from '#platform/day.ts'
import { readForm } from '#platform/form.ts'
import { memberRoute, page, seeOther } from '#platform/route.ts'
import { filled } from '#ui/form/form-state.ts'
import { findCharacteristics } from '../find-wall.ts'
import { prepareBoard } from '../prepare-board.ts'
import { prepareForm } from './form.ts'
import { PreparePage } from './page.tsx'

export const prepareRoute = memberRoute({
  url: '/boards/new',
  get: async ({ db, now }) => {
    const usual = {
      words: 'hidden',
      authorship: 'named',
      votesEach: '3',
      ...dayFields('openUntil', dayOf(now)),
    }
    return page(<PreparePage form={filled(usual)} names={await findCharacteristics(db)} />)
  },
  post: async ({ db, now, viewer, body }) => {
    const names = await findCharacteristics(db)
    const form = readForm(prepareForm, withDays(body, 'openUntil'))
    if (!form.ok) return page(<PreparePage form={form.state} names={names} />, 422)

    const { words, characteristic, ...answers } = form.answers
    const known = names.has(characteristic) ? characteristic : ''
    const asked = {
      ...answers,
      characteristic: known,
      hidesWords: words === 'hidden',
      by: viewer.id,
      at: now,
    }
    const id = await db.transaction().execute((tx) => prepareBoard(tx, asked))
    return seeOther(`/boards/${id}/share`)
  },
})
