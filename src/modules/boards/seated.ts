import type { Ask, Reply } from '#platform/route.ts'
import { seeOther } from '#platform/route.ts'
import { type Board, boardAddress } from './board.ts'
import { askedOf, findBoardAndSeat, type Seat } from './queries.ts'

type Seated = { board: Board; seat: Seat }

/**
 * Does something for whoever has joined a board. Whoever has not, or comes with the word of another browser's seat, is
 * led to the board's door.
 */
export function seated(answer: (ask: Ask, seated: Seated) => Promise<Reply>): (ask: Ask) => Promise<Reply> {
  return async (ask) => {
    const { board, seat } = await findBoardAndSeat(ask.db, askedOf(ask))
    return seat ? await answer(ask, { board, seat }) : seeOther(boardAddress(board.id))
  }
}
