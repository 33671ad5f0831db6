import { sql } from 'kysely'
import { discloseTable } from '#maths/disclosure/index.ts'
import { findMapNames } from '#modules/system/index.ts'
import type { Db } from '#platform/db.ts'
import { cellKey, type PartMatrix } from '../part-matrix.ts'

/**
 * Counts the introductions between parts of the system over a whole campaign, as everybody may see them: as one table,
 * by the one engine that decides what is too small to be shown.
 */
export async function findMatrix(db: Db, campaignId: string): Promise<PartMatrix> {
  const { rows } = await sql<{ one: string; other: string; count: number }>`
    select least(one_part_id, other_part_id) as one, greatest(one_part_id, other_part_id) as other,
      count(*)::int as count
    from connect.tie
    join connect.meeting on meeting.id = tie.meeting_id
    join connect.round on round.id = meeting.round_id and round.campaign_id = ${campaignId}
    where tie.cancelled_at is null and meeting.cancelled_at is null and one_part_id is not null and other_part_id is not null
    group by 1, 2`.execute(db)
  const ids = [...new Set(rows.flatMap(({ one, other }) => [one, other]))]
  const names = await findMapNames(db, ids)
  const table = discloseTable(rows.map(({ one, other, count }) => ({ key: cellKey(one, other), count })))
  return {
    parts: ids
      .map((id) => ({ id, name: names.get(id)?.name ?? '' }))
      .toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB')),
    counts: new Map(table.cells.map(({ key, count }) => [key, count])),
  }
}
