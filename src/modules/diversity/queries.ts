import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Figure, Population } from './figure.ts'

export type Published = { quarter: string; takenOn: string; figures: Figure[]; population: Population | null }

/**
 * Finds the figures of a quarter, or of the newest that has some, and the population to compare with. Null where
 * nothing was published then. One query.
 */
export async function findPublished(db: Db, quarter: string | null): Promise<Published | null> {
  const rows = await db
    .selectFrom('diversity.figure as figure')
    .select((e) => [
      'quarter',
      'takenOn',
      'shown',
      e
        .selectFrom('diversity.population')
        .select(
          sql<Population>`json_build_object('name', name, 'datedOn', dated_on, 'shares', shares)`.as('p'),
        )
        .orderBy('number', 'desc')
        .limit(1)
        .as('population'),
    ])
    .where('quarter', '=', (e) =>
      quarter === null
        ? e.selectFrom('diversity.figure as newest').select(sql<string>`max(newest.quarter)`.as('quarter'))
        : e.val(quarter),
    )
    .orderBy(sql`(shown->>'place')::int`)
    .execute()
  const [first] = rows
  if (!first) return null
  // Only publish/ writes them, in this shape.
  const figures = rows.map(({ shown }) => shown as unknown as Figure)
  return { quarter: first.quarter, takenOn: first.takenOn, figures, population: first.population }
}

/** Lists the quarters of which figures were published, the newest first. */
export async function listQuarters(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('diversity.figure')
    .select('quarter')
    .distinct()
    .orderBy('quarter', 'desc')
    .limit(100)
    .execute()
  return rows.map(({ quarter }) => quarter)
}
