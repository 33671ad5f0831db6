import { memberRoute, page, seeOther } from '#platform/route.ts'
import { findCharacteristics } from '../find-wall.ts'
import { findBoard } from '../queries.ts'
import { TagPage } from './page.tsx'
import { findShownCard, tag } from './tag.ts'

export const tagRoute = memberRoute({
  url: '/boards/:board/tag/:card',
  get: async ({ db, params }) => {
    const board = await findBoard(db, params.board)
    const card = await findShownCard(db, { boardId: board.id, word: params.card })
    return page(<TagPage board={board} card={card} names={await findCharacteristics(db)} />)
  },
  post: async ({ db, now, viewer, params, body }) => {
    const board = await findBoard(db, params.board)
    const card = await findShownCard(db, { boardId: board.id, word: params.card })
    const names = await findCharacteristics(db)
    const characteristic = [...names.keys()].find((key) => key === body.characteristic) ?? ''
    const outcome = await tag(db, {
      boardId: board.id,
      cardId: card.id,
      characteristic,
      by: viewer.id,
      at: now,
    })
    return seeOther(`/boards/${board.id}/lead?done=${outcome}#question-${card.questionId}`)
  },
})
