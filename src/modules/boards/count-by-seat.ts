import type { Db } from '#platform/db.ts'
import { TooMany } from '#platform/errors.ts'
import { forgetAsked, limit } from '#platform/limit.ts'
import { type Counted, limitOf } from './seat-token.ts'

type Counting = { what: Counted; most: number; token: string; boardId: string; at: Date }

/** Whether one seat did more than so many of one thing within a minute. Who that is, the count does not know. */
export async function isTooFast(db: Db, { what, most, token, boardId, at }: Counting): Promise<boolean> {
  try {
    await limit(db, {
      what: `${beginning(boardId)}${limitOf(token, { boardId, what })}`,
      most,
      seconds: 60,
      at,
    })
    return false
  } catch (error) {
    if (error instanceof TooMany) return true
    throw error
  }
}

/** Forgets what was counted on a board: a minute in which somebody wrote, however they are called, is a time. */
export const forgetCounts = (db: Db, boardId: string): Promise<void> => forgetAsked(db, beginning(boardId))

const beginning = (boardId: string) => `boards ${boardId} `
