import { Forbidden } from '#platform/errors.ts'
import type { Ask } from '#platform/route.ts'
import type { Board } from './board.ts'
import { findBoard, findSeat, type Seat } from './queries.ts'

/**
 * Finds the board, and where whoever asks sits at it.
 *
 * @throws Forbidden where this browser has not joined it: the word of another browser's seat is of no use.
 */
export async function findSeated({ db, params, seat }: Ask): Promise<{ board: Board; seat: Seat }> {
  const board = await findBoard(db, params.board)
  const found = await findSeat(db, { boardId: board.id, token: seat })
  if (!found) throw new Forbidden('Open the link of the board and come in first')
  return { board, seat: found }
}
