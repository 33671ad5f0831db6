import type { Db } from '#platform/db.ts'
import type { Board } from '../board.ts'
import { findOwn } from '../find-own.ts'
import { findWall, type Wall } from '../find-wall.ts'
import type { Own } from '../own.ts'

/** A board as one reader sees it. */
export type Shown = Wall & { board: Board; own: readonly Own[] }

/** Finds all that somebody sees of a board which they have joined. Two queries. */
export async function findShown(db: Db, { board, token }: { board: Board; token: string }): Promise<Shown> {
  const wall = await findWall(db, board.id)
  return { ...wall, board, own: await findOwn(db, { questions: wall.questions, token }) }
}
