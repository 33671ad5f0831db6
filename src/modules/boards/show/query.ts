import type { Db } from '#platform/db.ts'
import type { Board } from '../board.ts'
import { findOwn } from '../find-own.ts'
import { findCharacteristics, findWall } from '../find-wall.ts'
import type { Own } from '../own.ts'
import type { Names, WallQuestion } from '../wall.ts'

/** A board as one reader sees it. */
export type Shown = { board: Board; questions: readonly WallQuestion[]; own: readonly Own[]; names: Names }

/** Finds all that somebody sees of a board which they have joined. */
export async function findShown(db: Db, { board, token }: { board: Board; token: string }): Promise<Shown> {
  const [questions, names] = await Promise.all([findWall(db, board.id), findCharacteristics(db)])
  return { board, questions, names, own: await findOwn(db, { questions, token }) }
}
