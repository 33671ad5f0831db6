import type { Attribution } from '#modules/people/index.ts'
import type { Db, Tx } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import { type Insight, type InsightAuthor, isKept, type Use } from './insight.ts'

const insights = (db: Db) =>
  db
    .selectFrom('connect.insight as insight')
    .select(['insight.id', 'insight.meetingId', 'insight.roundId', 'insight.characteristic', 'insight.words'])
    .select(['insight.writtenAt', 'insight.withdrawnAt', 'insight.revision'])

/** An insight as one of its authors sees it. */
export type OwnInsight = Insight & { mine: InsightAuthor }

type Whose = { meetingId: string; memberId: string }

/** Lists the insights of a meeting that are somebody's own, or that they are asked to agree to. */
export const listInsightsOf = (db: Db, { meetingId, memberId }: Whose): Promise<OwnInsight[]> =>
  listOwn(db, { memberId, meetingIds: [meetingId] })

/** Lists the same of several meetings. Two queries. */
export async function listOwn(
  db: Db,
  { memberId, meetingIds }: { memberId: string; meetingIds: readonly string[] },
): Promise<OwnInsight[]> {
  if (meetingIds.length === 0) return []
  const rows = await insights(db)
    .innerJoin('connect.insightAuthor as own', 'own.insightId', 'insight.id')
    .where('insight.meetingId', 'in', meetingIds)
    .where('own.memberId', '=', memberId)
    .orderBy('insight.writtenAt')
    .orderBy('insight.id')
    .execute()
  const authors = await listAuthors(
    db,
    rows.map(({ id }) => id),
  )
  return rows.flatMap((row) => ownOf({ ...row, authors: authors.get(row.id) ?? [] }, memberId))
}

/** Lists the insights of somebody that are shared now, as far as anybody agreed. Two queries. */
export async function listKeptBy(db: Db, memberId: string): Promise<OwnInsight[]> {
  const rows = await insights(db)
    .innerJoin('connect.insightAuthor as own', 'own.insightId', 'insight.id')
    .where('own.memberId', '=', memberId)
    .execute()
  const authors = await listAuthors(
    db,
    rows.map(({ id }) => id),
  )
  return rows.flatMap((row) => ownOf({ ...row, authors: authors.get(row.id) ?? [] }, memberId)).filter(isKept)
}

/**
 * Finds an insight for one of its authors.
 *
 * @throws NotFound for everybody else.
 */
export async function findOwnInsight(
  db: Db,
  { id, memberId }: { id: string; memberId: string },
): Promise<OwnInsight> {
  const row = await insights(db).where('insight.id', '=', id).executeTakeFirst()
  const authors = await listAuthors(db, [id])
  const [own] = row ? ownOf({ ...row, authors: authors.get(id) ?? [] }, memberId) : []
  if (!own) throw new NotFound('insight')
  return own
}

/** Finds the same and holds it until the act is done. */
export async function lockOwnInsight(tx: Tx, asked: { id: string; memberId: string }): Promise<OwnInsight> {
  await tx.selectFrom('connect.insight').select('id').where('id', '=', asked.id).forUpdate().execute()
  return await findOwnInsight(tx, asked)
}

const ownOf = (insight: Insight, memberId: string): OwnInsight[] => {
  const mine = insight.authors.find((author) => author.memberId === memberId)
  return mine ? [{ ...insight, mine }] : []
}

async function listAuthors(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, InsightAuthor[]>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('connect.insightAuthor')
    .select(['insightId', 'memberId', 'attribution', 'uses', 'agreedAt', 'declinedAt'])
    .where('insightId', 'in', ids)
    .orderBy('memberId')
    .execute()
  return Map.groupBy(
    // Only this room writes these columns, from these types.
    rows.map((row) => ({ ...row, attribution: row.attribution as Attribution, uses: row.uses as Use[] })),
    ({ insightId }) => insightId,
  )
}
