import { sql } from 'kysely'
import type { Db } from './db.ts'
import { TooMany } from './errors.ts'

type Limit = { what: string; most: number; seconds: number; at: Date }

/**
 * Counts one more asking of `what` in the present window, over all processes of the house.
 *
 * @throws TooMany once it was asked more than `most` times in the window. `what` holds keyed hashes, no addresses.
 */
export async function limit(db: Db, { what, most, seconds, at }: Limit): Promise<void> {
  const windowStart = new Date(Math.floor(at.getTime() / (seconds * 1000)) * seconds * 1000)
  const { times } = await db
    .insertInto('platform.asked')
    .values({ what, windowStart, times: 1 })
    .onConflict((conflict) =>
      conflict.columns(['what', 'windowStart']).doUpdateSet({ times: sql`asked.times + 1` }),
    )
    .returning('times')
    .executeTakeFirstOrThrow()
  if (times > most)
    throw new TooMany(Math.ceil((windowStart.getTime() + seconds * 1000 - at.getTime()) / 1000))
}

/** Forgets how often whatever begins so was asked: counts say when, and that can be too much to keep. */
export async function forgetAsked(db: Db, beginning: string): Promise<void> {
  await sql`delete from platform.asked where starts_with(what, ${beginning})`.execute(db)
}
