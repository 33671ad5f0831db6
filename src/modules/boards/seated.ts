import type { Ask, Reply } from '#platform/route.ts'
import { seeOther } from '#platform/route.ts'
import { type Board, boardAddress } from './board.ts'
import { findBoard, findSeat, type Seat } from './queries.ts'

type Seated = { board: Board; seat: Seat }

/**
 * Does something for whoever has joined a board. Whoever has not, or comes with the word of another browser's seat, is
 * led to the board's door.
 */
export function seated(answer: (ask: Ask, seated: Seated) => Promise<Reply>): (ask: Ask) => Promise<Reply> {
  return async (ask) => {
    const board = await findBoard(ask.db, ask.params.board)
    const seat = await findSeat(ask.db, { boardId: board.id, token: ask.seat })
    return seat ? await answer(ask, { board, seat }) : seeOther(boardAddress(board.id))
  }
}
