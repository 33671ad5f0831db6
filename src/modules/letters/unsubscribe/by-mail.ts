import type { Tx } from '#platform/db.ts'
import { findStoppable } from './query.ts'
import { stop } from './stop.ts'

/** Stops the letters that somebody answered with a mail that says "unsubscribe", as their mail program does. */
export async function unsubscribeByMail(tx: Tx, { token, at }: { token: string; at: Date }): Promise<void> {
  const what = await findStoppable(tx, token)
  if (typeof what !== 'string') await stop(tx, { what, at })
}
