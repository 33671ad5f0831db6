import { sql } from 'kysely'
import { findAuthorsOfChanges } from '#modules/frameworks/index.ts'
import type { Db } from '#platform/db.ts'
import type { Origin } from '../cause.ts'
import type { FoundCauses } from '../causes.ts'

/** A phrase, and what an author said that led to it. */
export type Led = { phrase: FoundCauses['phrases'][number]; words: string }

/**
 * Lists the members whose words led to a phrase and who were not told of this version yet, each with what came of what
 * they said. What nothing ties to a member has no author to tell.
 */
export async function listToTell(
  db: Db,
  { after, phrases }: Pick<FoundCauses, 'after' | 'phrases'>,
): Promise<ReadonlyMap<string, Led[]>> {
  // What was linked on the way its author hears of there.
  const own = phrases.map((phrase) => ({
    ...phrase,
    causes: phrase.causes.filter(({ earlier }) => !earlier),
  }))
  const all = own.flatMap(({ causes }) => causes)
  const idsOf = (...origins: Origin[]) =>
    all.flatMap(({ origin, id }) => (origins.includes(origin) ? id : []))
  const authors = [
    ...(await findAuthorsSaid(db, idsOf('insight', 'statement'))),
    ...(await findAuthorsOfChanges(db, idsOf('suggestion'))),
  ]
  const told = await listTold(db, after.id)
  const saidBy = Map.groupBy(
    authors.filter(([, memberId]) => !told.has(memberId)),
    ([, memberId]) => memberId,
  )
  return new Map(
    [...saidBy].map(([memberId, pairs]) => [memberId, ledBy(own, new Set(pairs.map(([id]) => id)))]),
  )
}

/** Whose insights and statements these are: pairs of what was said and a member. One query. */
async function findAuthorsSaid(db: Db, ids: readonly string[]): Promise<(readonly [string, string])[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<{ saidId: string; memberId: string }>`
    select insight_id as said_id, member_id from insights.insight_author
    where insight_id = any(${[...ids]}::uuid[]) and member_id is not null
    union
    select id, author_id from insights.statement where id = any(${[...ids]}::uuid[]) and author_id is not null
    order by member_id, said_id`.execute(db)
  return rows.map(({ saidId, memberId }) => [saidId, memberId])
}

async function listTold(db: Db, versionId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('insights.wordTold')
    .select('memberId')
    .where('versionId', '=', versionId)
    .execute()
  return new Set(rows.map(({ memberId }) => memberId))
}

const ledBy = (phrases: FoundCauses['phrases'], said: ReadonlySet<string>): Led[] =>
  phrases.flatMap((phrase) =>
    phrase.causes.flatMap(({ id, words }) => (said.has(id) ? [{ phrase, words }] : [])),
  )
