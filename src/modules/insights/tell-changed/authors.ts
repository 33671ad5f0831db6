import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { FoundCauses } from '../causes.ts'

/** A phrase, and what an author said that led to it. */
export type Led = { phrase: FoundCauses['phrases'][number]; words: string }

/**
 * Lists the members whose words led to a phrase and who were not told of this version yet, each with what came of what
 * they said. What nothing ties to a member has no author to tell. One query.
 */
export async function listToTell(
  db: Db,
  { after, phrases }: Pick<FoundCauses, 'after' | 'phrases'>,
): Promise<ReadonlyMap<string, Led[]>> {
  const led = phrases.flatMap((phrase) => phrase.causes.map(({ id, words }) => ({ phrase, id, words })))
  const ids = led.map(({ id }) => id).filter((id) => !id.includes('.'))
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ saidId: string; memberId: string }>`
    with author as (
      select insight_id as said_id, member_id from insights.insight_author
      where insight_id = any(${ids}::uuid[]) and member_id is not null
      union
      select id, author_id from insights.statement where id = any(${ids}::uuid[]) and author_id is not null
    )
    select said_id, member_id from author
    where member_id not in (select member_id from insights.word_told where version_id = ${after.id})
    order by member_id, said_id`.execute(db)
  const saidBy = Map.groupBy(rows, ({ memberId }) => memberId)
  return new Map(
    [...saidBy].map(([memberId, own]) => [
      memberId,
      led.filter(({ id }) => own.some(({ saidId }) => saidId === id)),
    ]),
  )
}
