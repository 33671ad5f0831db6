import { sql } from 'kysely'
import { recordAct } from '#platform/audit.ts'
import type { Day } from '#platform/day.ts'
import { dayOf } from '#platform/day.ts'
import type { Db, Tx } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import { hashToken, newToken } from '#platform/secret.ts'

type Whose = { memberId: string; at: Date }

/**
 * Makes the secret address by which a member's calendar asks for their events, and gives its word: it is shown now and
 * never again. The one that they had is revoked, so that whoever else had it reads nothing more.
 */
export function makeFeed(db: Db, { memberId, at }: Whose): Promise<string> {
  return db.transaction().execute(async (tx) => {
    await revokeFeeds(tx, { memberId, at })
    const token = newToken()
    await tx
      .insertInto('events.feed')
      .values({ tokenHash: hashToken(token), memberId, madeAt: at })
      .execute()
    await recordAct(tx, { act: 'events.makeFeed', by: memberId, on: { kind: 'member', id: memberId }, at })
    return token
  })
}

/** Revokes a member's secret address: calendars that still ask by it learn nothing more. */
export function revokeFeed(db: Db, { memberId, at }: Whose): Promise<void> {
  return db.transaction().execute(async (tx) => {
    if ((await revokeFeeds(tx, { memberId, at })) === 0) return
    await recordAct(tx, { act: 'events.revokeFeed', by: memberId, on: { kind: 'member', id: memberId }, at })
  })
}

/** The same within an act: whoever leaves the house leaves no calendar behind that reads on. Returns how many. */
export async function revokeFeeds(tx: Tx, { memberId, at }: Whose): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('events.feed')
    .set({ revokedAt: at })
    .where('memberId', '=', memberId)
    .where('revokedAt', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

export type OwnFeed = { madeAt: Date; readOn: Day | null }

/** Finds whether a member has such an address, and when a calendar last asked by it. */
export async function findOwnFeed(db: Db, memberId: string): Promise<OwnFeed | null> {
  const row = await db
    .selectFrom('events.feed')
    .select(['madeAt', 'readOn'])
    .where('memberId', '=', memberId)
    .where('revokedAt', 'is', null)
    .orderBy('madeAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/**
 * Finds whose events a calendar asks for, and keeps the day on which it did, for its owner to see.
 *
 * @throws NotFound for a word that opens nothing, or no more.
 */
export async function findFeedOwner(db: Db, { token, at }: { token: string; at: Date }): Promise<string> {
  const tokenHash = hashToken(token)
  const feed = await db
    .selectFrom('events.feed')
    .select(['memberId', 'readOn'])
    .where('tokenHash', '=', tokenHash)
    .where('revokedAt', 'is', null)
    .executeTakeFirst()
  if (!feed) throw new NotFound('calendar')
  const today = dayOf(at)
  if (feed.readOn !== today)
    await db
      .updateTable('events.feed')
      .set({ readOn: today })
      .where('tokenHash', '=', tokenHash)
      .where(sql<boolean>`read_on is distinct from ${today}::date`)
      .execute()
  return feed.memberId
}
