import { type Expression, type SqlBool, sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Insight } from '../insight.ts'
import { insights, withNames } from '../insights.ts'
import type { Wanted } from './form.ts'

/** How many insights stand on a page. */
export const insightsPerPage = 25

export type ListedPage = { insights: Insight[]; count: number; pages: number }

/**
 * Lists insights, the latest first: those whose authors let members read them, or all of a member's own. Six queries.
 */
export async function listInsights(
  db: Db,
  { wanted, memberId, at }: { wanted: Wanted; memberId: string; at: Date },
): Promise<ListedPage> {
  const met = meets(wanted, memberId)
  const { count } = await db
    .selectFrom('insights.insight as insight')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where(met)
    .executeTakeFirstOrThrow()
  const rows = await insights(db)
    .where(met)
    .orderBy('insight.saidAt', 'desc')
    .orderBy('insight.id')
    .limit(insightsPerPage)
    .offset((wanted.page - 1) * insightsPerPage)
    .execute()
  return {
    insights: await withNames(db, { rows, at }),
    count: Number(count),
    pages: Math.max(1, Math.ceil(Number(count) / insightsPerPage)),
  }
}

function meets({ find, of, source, mine }: Wanted, memberId: string): Expression<SqlBool> {
  const conditions = [
    mine
      ? sql<SqlBool>`exists (select from insights.insight_author as author
          where author.insight_id = insight.id and author.member_id = ${memberId})`
      : sql<SqlBool>`insight.withdrawn_at is null and insight.uses && array['wording', 'public']`,
    ...(find === ''
      ? []
      : [sql<SqlBool>`to_tsvector('english', insight.words) @@ websearch_to_tsquery('english', ${find})`]),
    ...(source === '' ? [] : [sql<SqlBool>`insight.source = ${source}`]),
    ...(of === '' ? [] : [speaksOf(of)]),
  ]
  return sql<SqlBool>`(${sql.join(conditions, sql` and `)})`
}

const speaksOf = (of: string) => {
  const tagged = sql`select from insights.tag where tag.insight_id = insight.id`
  if (of === 'untagged') return sql<SqlBool>`not exists (${tagged})`
  return sql<SqlBool>`exists (${tagged} and tag.characteristic = ${of === 'none' ? '' : of})`
}
