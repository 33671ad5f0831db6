import { NotFound, TooMany } from '#platform/errors.ts'
import { readForm } from '#platform/form.ts'
import { type Ask, page, route, seeOther } from '#platform/route.ts'
import { filled } from '#ui/form/form-state.ts'
import { type Board, takesCards } from '../board.ts'
import { cardForm } from '../card-form.ts'
import { isTooFast } from '../count-by-seat.ts'
import { findQuestion, type Seat } from '../queries.ts'
import { seated } from '../seated.ts'
import { changeCard, isOwn, takeBackCard } from './card.ts'
import { CardPage } from './page.tsx'
import { findCard } from './query.ts'

export const cardRoute = route({
  url: '/boards/:board/cards/:card',
  limitsItself: true,
  get: seated(async (ask, { board, seat }) => {
    const { words, ...shown } = await findOwnCard(ask, { board, seat })
    const isClosed = !takesCards(board, shown.question)
    return page(<CardPage board={board} {...shown} form={filled({ words })} isClosed={isClosed} />)
  }),
  post: seated(async (ask, { board, seat }) => {
    const { db, now, body } = ask
    const { question, cardId } = await findOwnCard(ask, { board, seat })
    const counted = { what: 'write', most: 20, token: seat.token, boardId: board.id, at: now } as const
    if (await isTooFast(db, counted)) throw new TooMany(60)
    const own = `#own-${question.id}`
    if (body.do === 'take-back') {
      const outcome = await takeBackCard(db, { board, question, cardId })
      return seeOther(`/boards/${board.id}?done=${outcome === 'done' ? 'taken-back' : 'late'}${own}`)
    }
    const shown = { board, question, cardId }
    const form = readForm(cardForm, body)
    if (!form.ok) return page(<CardPage {...shown} form={form.state} isClosed={false} />, 422)

    const outcome = await changeCard(db, { ...shown, ...form.answers })
    if (outcome === 'closed') return page(<CardPage {...shown} form={form.state} isClosed />, 409)
    return seeOther(`/boards/${board.id}?done=changed${own}`)
  }),
})

/** One's own card; of anybody else's there is no such page. */
async function findOwnCard({ db, params }: Ask, { board, seat }: { board: Board; seat: Seat }) {
  const card = await findCard(db, { boardId: board.id, word: params.card })
  if (!isOwn(seat, { questionId: card.questionId, cardId: card.id })) throw new NotFound('card')
  const question = await findQuestion(db, { boardId: board.id, word: card.questionId })
  return { question, cardId: card.id, words: card.words }
}
