import type { Db } from '#platform/db.ts'
import type { Piece } from '#platform/live/piece.ts'
import { renderPiece } from '#ui/render.ts'
import { findWall } from '../find-wall.ts'
import { findBoard } from '../queries.ts'
import { ScreenPiece } from '../screen-piece.tsx'

/** Draws what a hall sees of a board, once for all screens on all walls, where something has changed after a number. */
export async function drawScreen(
  db: Db,
  { boardId, after }: { boardId: string; after: number },
): Promise<Piece[]> {
  // The board first: what is found after it is as new as its number says, or newer.
  const board = await findBoard(db, boardId)
  if (board.number <= after) return []
  const { questions } = await findWall(db, boardId)
  return [{ number: board.number, html: renderPiece(ScreenPiece, { board, questions, now: null }) }]
}
