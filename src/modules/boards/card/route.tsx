import { NotFound, TooMany } from '#platform/errors.ts'
import { readForm } from '#platform/form.ts'
import { type Ask, page, route, seeOther } from '#platform/route.ts'
import { filled } from '#ui/form/form-state.ts'
import { takesCards } from '../board.ts'
import { cardForm } from '../card-form.ts'
import { isTooFast } from '../count-by-seat.ts'
import { findSeated } from '../find-seated.ts'
import { findQuestion } from '../queries.ts'
import { changeCard, isOwn, takeBackCard } from './card.ts'
import { CardPage } from './page.tsx'
import { findCard } from './query.ts'

export const cardRoute = route({
  url: '/boards/:board/cards/:card',
  limitsItself: true,
  get: async (ask) => {
    const { card, ...shown } = await findOwnCard(ask)
    const isClosed = !takesCards(shown.board, shown.question)
    return page(<CardPage {...shown} form={filled({ words: card.words })} isClosed={isClosed} />)
  },
  post: async (ask) => {
    const { db, now, body } = ask
    const { card: _, seat, ...shown } = await findOwnCard(ask)
    const { board, question, cardId } = shown
    const counted = { what: 'write', most: 20, token: seat.token, boardId: board.id, at: now } as const
    if (await isTooFast(db, counted)) throw new TooMany(60)
    if (body.do === 'take-back') {
      const outcome = await takeBackCard(db, { board, question, cardId })
      return seeOther(
        `/boards/${board.id}?done=${outcome === 'done' ? 'taken-back' : 'late'}#own-${question.id}`,
      )
    }
    const form = readForm(cardForm, body)
    if (!form.ok) return page(<CardPage {...shown} form={form.state} isClosed={false} />, 422)

    const outcome = await changeCard(db, { board, question, cardId, ...form.answers })
    if (outcome === 'closed') return page(<CardPage {...shown} form={form.state} isClosed />, 409)
    return seeOther(`/boards/${board.id}?done=changed#own-${question.id}`)
  },
})

/** One's own card; of anybody else's there is no such page. */
async function findOwnCard(ask: Ask) {
  const { board, seat } = await findSeated(ask)
  const card = await findCard(ask.db, { boardId: board.id, word: ask.params.card })
  if (!isOwn(seat, { questionId: card.questionId, cardId: card.id })) throw new NotFound('card')
  const question = await findQuestion(ask.db, { boardId: board.id, word: card.questionId })
  return { board, seat, question, card, cardId: card.id }
}
