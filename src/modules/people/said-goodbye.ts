import type { Db, Tx } from '#platform/db.ts'

export type HowGone = 'left' | 'erased'
/** `tokenHash` is that of the session in which they pressed, read before it went with them. */
type Going = { tokenHash: Buffer | undefined; how: HowGone; at: Date }

/**
 * Remembers for a day in which session somebody went, in the transaction in which they go, by a hash that names nobody:
 * a second press in the same browser is known by it.
 */
export async function sayGoodbye(tx: Tx, { tokenHash, how, at }: Going): Promise<void> {
  if (tokenHash) await tx.insertInto('people.goodbye').values({ tokenHash, how, saidAt: at }).execute()
}

/** How whoever pressed in this session has gone; null where they have not. */
export async function findGoodbye(db: Db, tokenHash: Buffer): Promise<HowGone | null> {
  const said = await db
    .selectFrom('people.goodbye')
    .select('how')
    .where('tokenHash', '=', tokenHash)
    .executeTakeFirst()
  // The table takes these two words alone, which its types cannot say.
  return (said?.how as HowGone | undefined) ?? null
}
