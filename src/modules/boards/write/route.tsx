import { readForm } from '#platform/form.ts'
import { page, route } from '#platform/route.ts'
import { blank } from '#ui/form/form-state.ts'
import { backTo } from '../back-to.ts'
import { cardForm, placeField } from '../card-form.ts'
import { isTooFast } from '../count-by-seat.ts'
import { findOwn } from '../find-own.ts'
import { findQuestion } from '../queries.ts'
import { seated } from '../seated.ts'
import { WritePage } from './page.tsx'
import { write } from './write.ts'

/** A person who types fast has as many thoughts in a minute; a phone that floods the board has more. */
const mostAMinute = 20

export const writeRoute = route({
  url: '/boards/:board/questions/:boardQuestion/write',
  limitsItself: true,
  get: seated(async ({ db, params }, { board, seat }) => {
    const question = await findQuestion(db, { boardId: board.id, word: params.boardQuestion })
    const [own] = await findOwn(db, { questions: [question], token: seat.token })
    const place = own?.nextPlace ?? null
    const why = place === null ? 'too-many' : null
    return page(<WritePage board={board} question={question} form={blank} place={place ?? 0} why={why} />)
  }),
  post: seated(async ({ db, now, params, body }, { board, seat }) => {
    const question = await findQuestion(db, { boardId: board.id, word: params.boardQuestion })
    const place = placeField.parse(body.place)
    const shown = { board, question, place }
    const form = readForm(cardForm, body)
    if (!form.ok) return page(<WritePage {...shown} form={form.state} why={null} />, 422)

    const counted = {
      what: 'write',
      most: mostAMinute,
      token: seat.token,
      boardId: board.id,
      at: now,
    } as const
    if (await isTooFast(db, counted))
      return page(<WritePage {...shown} form={form.state} why="too-fast" />, 429)
    const outcome = await write(db, { board, question, seat, place, ...form.answers })
    if (outcome !== 'written') return page(<WritePage {...shown} form={form.state} why={outcome} />, 409)
    return backTo({ boardId: board.id, quiet: body.quiet, done: 'written', questionId: question.id })
  }),
})
