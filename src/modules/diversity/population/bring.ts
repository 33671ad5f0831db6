import { recordAct } from '#platform/audit.ts'
import type { Db } from '#platform/db.ts'
import type { Population } from '../figure.ts'

/** Brings figures of a population, with which members' figures are compared from now on in place of earlier ones. */
export function bringPopulation(
  db: Db,
  { population, by, at }: { population: Population; by: string; at: Date },
): Promise<void> {
  return db.transaction().execute(async (tx) => {
    const { name, datedOn, shares } = population
    const { number } = await tx
      .insertInto('diversity.population')
      .values((e) => ({
        number: e
          .selectFrom('diversity.population as earlier')
          .select((s) => s(s.fn.coalesce(s.fn.max('earlier.number'), s.lit(0)), '+', 1).as('next')),
        name,
        datedOn,
        shares: JSON.stringify(shares),
      }))
      .returning('number')
      .executeTakeFirstOrThrow()
    await recordAct(tx, {
      act: 'diversity.bringPopulation',
      by,
      on: { kind: 'population', id: String(number) },
      at,
    })
  })
}
