import type { Db } from '#platform/db.ts'
import { TooMany } from '#platform/errors.ts'
import { limit } from '#platform/limit.ts'
import { limitOf } from './seat-token.ts'

type Counting = { what: 'write' | 'vote' | 'stream'; most: number; token: string; boardId: string; at: Date }

/** Whether one seat did more than so many of one thing within a minute. Who that is, the count does not know. */
export async function isTooFast(db: Db, { what, most, token, boardId, at }: Counting): Promise<boolean> {
  try {
    await limit(db, { what: `boards ${what} ${limitOf(token, boardId)}`, most, seconds: 60, at })
    return false
  } catch (error) {
    if (error instanceof TooMany) return true
    throw error
  }
}
