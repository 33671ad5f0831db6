import { sql } from 'kysely'
import type { Attribution } from '#modules/people/index.ts'
import type { Db, Tx } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import { type Insight, mayWorkWith, type Source, type Tag, type Use } from './insight.ts'
import { namedAs } from './named-as.ts'

export const insights = (db: Db) =>
  db
    .selectFrom('insights.insight as insight')
    .select(['insight.id', 'insight.source', 'insight.place', 'insight.placeHref', 'insight.words'])
    .select(['insight.lang', 'insight.uses', 'insight.saidAt', 'insight.withdrawnAt', 'insight.revision'])
    .select(
      sql<Tag[]>`(select coalesce(json_agg(json_build_object('characteristic', characteristic, 'behaviourId',
        behaviour_id) order by characteristic, behaviour_id nulls first), '[]')
        from insights.tag where insight_id = insight.id)`.as('tags'),
    )

type Row = Omit<Insight, 'source' | 'uses' | 'by'> & { source: string; uses: string[] }

/** Rows with whose they are, as their authors chose. */
export async function withNames(
  db: Db,
  { rows, at }: { rows: readonly Row[]; at: Date },
): Promise<Insight[]> {
  const named = await namedAs(db, { ids: rows.map(({ id }) => id), at })
  return rows.map((row) => ({
    ...row,
    source: row.source as Source, // checked by the table
    uses: row.uses as Use[], // only this room writes it, from this type
    by: named.get(row.id) ?? '',
  }))
}

/**
 * Finds an insight, whoever may see it.
 *
 * @throws NotFound where there is none.
 */
export async function findInsight(db: Db, { id, at }: { id: string; at: Date }): Promise<Insight> {
  const row = await insights(db).where('insight.id', '=', id).executeTakeFirst()
  const [found] = row ? await withNames(db, { rows: [row], at }) : []
  if (!found) throw new NotFound('insight')
  return found
}

const anId = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/** Finds an insight that may be put to the vote; null for any other. */
export async function findInsightToVoteOn(
  db: Db,
  { id, at }: { id: string; at: Date },
): Promise<Insight | null> {
  if (!anId.test(id)) return null
  const row = await insights(db).where('insight.id', '=', id).executeTakeFirst()
  const [found] = row ? await withNames(db, { rows: [row], at }) : []
  return found && mayWorkWith(found) ? found : null
}

/** How somebody stands to an insight. */
export type Whose = {
  /** It is theirs: how they are named with it, and whether by a name of their own choice. */
  own: { attribution: Attribution; name: string } | null
  /** They wrote it down, for themselves or for somebody else. */
  keptIt: boolean
  /** What it is where it was said. */
  sourceId: string | null
}

/** Finds how a member stands to an insight. */
export async function findWhose(
  db: Db,
  { insightId, memberId }: { insightId: string; memberId: string },
): Promise<Whose> {
  const row = await db
    .selectFrom('insights.insight as insight')
    .leftJoin('insights.insightAuthor as author', (join) =>
      join.onRef('author.insightId', '=', 'insight.id').on('author.memberId', '=', memberId),
    )
    .select(['insight.keptBy', 'insight.sourceId', 'author.attribution', 'author.name'])
    .where('insight.id', '=', insightId)
    .executeTakeFirstOrThrow()
  return {
    // checked by the table
    own: row.attribution ? { attribution: row.attribution as Attribution, name: row.name ?? '' } : null,
    keptIt: row.keptBy === memberId,
    sourceId: row.sourceId,
  }
}

type Author = { memberId: string | null; name?: string; attribution: Attribution }

/** Writes down whose an insight is, in the place of what stood there. */
export async function setAuthors(
  tx: Tx,
  { insightId, authors }: { insightId: string; authors: readonly Author[] },
): Promise<void> {
  await tx.deleteFrom('insights.insightAuthor').where('insightId', '=', insightId).execute()
  if (authors.length === 0) return
  await tx
    .insertInto('insights.insightAuthor')
    .values(authors.map((author, position) => ({ name: '', ...author, insightId, position })))
    .execute()
}

type Tagging = { insightId: string; tags: readonly Tag[]; by: string | null; at: Date }

/** Says what an insight speaks of, besides what was said of it before. */
export async function addTags(tx: Tx, { insightId, tags, by, at }: Tagging): Promise<void> {
  if (tags.length === 0) return
  await tx
    .insertInto('insights.tag')
    .values(tags.map((tag) => ({ ...tag, insightId, taggedBy: by, taggedAt: at })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
