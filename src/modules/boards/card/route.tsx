import { TooMany } from '#platform/errors.ts'
import { readForm } from '#platform/form.ts'
import { type Ask, page, route, seeOther } from '#platform/route.ts'
import { filled } from '#ui/form/form-state.ts'
import { type Board, takesCards } from '../board.ts'
import { cardForm } from '../card-form.ts'
import { isTooFast } from '../count-by-seat.ts'
import type { Seat } from '../queries.ts'
import { seated } from '../seated.ts'
import { changeCard, takeBackCard } from './card.ts'
import { CardPage } from './page.tsx'
import { findOwnCard } from './query.ts'

export const cardRoute = route({
  url: '/boards/:board/questions/:boardQuestion/cards/:ownPlace',
  limitsItself: true,
  get: seated(async (ask, { board, seat }) => {
    const { words, question, place } = await findOwnCard(ask.db, asked(ask, { board, seat }))
    const isClosed = !takesCards(board, question)
    const shown = { board, question, place }
    return page(<CardPage {...shown} form={filled({ words })} isClosed={isClosed} />)
  }),
  post: seated(async (ask, { board, seat }) => {
    const { db, now, body } = ask
    const { question, place, cardId } = await findOwnCard(db, asked(ask, { board, seat }))
    const counted = { what: 'write', most: 20, token: seat.token, boardId: board.id, at: now } as const
    if (await isTooFast(db, counted)) throw new TooMany(60)
    const own = `#own-${question.id}`
    if (body.do === 'take-back') {
      const outcome = await takeBackCard(db, { board, question, cardId })
      return seeOther(`/boards/${board.id}?done=${outcome === 'done' ? 'taken-back' : 'late'}${own}`)
    }
    const shown = { board, question, place }
    const form = readForm(cardForm, body)
    if (!form.ok) return page(<CardPage {...shown} form={form.state} isClosed={false} />, 422)

    const outcome = await changeCard(db, { board, question, cardId, ...form.answers })
    if (outcome === 'closed') return page(<CardPage {...shown} form={form.state} isClosed />, 409)
    return seeOther(`/boards/${board.id}?done=changed${own}`)
  }),
})

const asked = ({ params }: Ask, { board, seat }: { board: Board; seat: Seat }) => ({
  boardId: board.id,
  question: params.boardQuestion,
  place: params.ownPlace,
  seat,
})
