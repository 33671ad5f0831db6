import type { Config } from '#platform/config.ts'
import type { Db } from '#platform/db.ts'
import { forgetPerson } from './forget-person.ts'

type Again = { ids: readonly string[]; config: Config; at: Date }

/** Erases again whoever was erased before, in a house that an older backup brought back. They are not written to. */
export async function eraseAgain(db: Db, { ids, config, at }: Again) {
  const counts = { erased: 0, kept: 0, gone: 0 }
  // Each in a transaction of their own: what is done stays done.
  for (const memberId of ids) {
    const outcome = await db
      .transaction()
      .execute((tx) => forgetPerson(tx, { memberId, by: null, isTold: false, config, at }))
    counts[outcome === 'last-administrator' ? 'kept' : outcome] += 1
  }
  return counts
}
