import { sql } from 'kysely'
import { type Attribution, findNameAs } from '#modules/people/index.ts'
import type { Db } from '#platform/db.ts'
import type { Use } from './insight.ts'

/** What people kept of a round and let others read, with how they want to be named; '' for not at all. */
export type SharedInsight = { roundId: string; words: string; lang: string; by: string }

type Row = { roundId: string; words: string; lang: string; memberIds: string[]; attributions: Attribution[] }

type Wanted = { roundIds: readonly string[]; use: Use; at: Date; most: number }

/**
 * Lists what may be used for this of some rounds, the first shared first: only what every author agreed to. Each is
 * named as they chose, as they stand today.
 */
export async function listShared(db: Db, { roundIds, use, at, most }: Wanted): Promise<SharedInsight[]> {
  const { rows } = await sql<Row>`
    select insight.round_id, insight.words, insight.lang,
      array_agg(author.member_id order by author.member_id) as member_ids,
      array_agg(author.attribution order by author.member_id) as attributions
    from connect.insight
    join connect.insight_author as author on author.insight_id = insight.id
    where insight.round_id = any(${[...roundIds]}::uuid[]) and insight.withdrawn_at is null
    group by insight.id
    having bool_and(author.agreed_at is not null and ${use} = any(author.uses))
    order by insight.written_at, insight.id
    limit ${most}`.execute(db)
  const chosenIn = ({ memberIds, attributions }: Row) =>
    memberIds.map((memberId, place) => ({ memberId, attribution: attributions[place] ?? 'none' }))
  const nameAs = await findNameAs(db, rows.flatMap(chosenIn), { at })
  return rows.map((row) => ({
    roundId: row.roundId,
    words: row.words,
    lang: row.lang,
    by: chosenIn(row).map(nameAs).filter(Boolean).join(' and '),
  }))
}
