import type { Db } from '#platform/db.ts'
import type { Proof, Rotations, Seating } from './seating.ts'

type Row = Omit<Seating, 'rotations' | 'proof' | 'whom'> & { whom: string; tables: unknown; proof: unknown }

const seatingOf = ({ tables, proof, whom, ...row }: Row): Seating => ({
  ...row,
  whom: whom === 'came' ? 'came' : 'registered',
  // Both were written by this room, in these shapes.
  rotations: (tables ?? []) as Rotations,
  proof: (proof ?? null) as Proof | null,
})

/** Finds how the tables of an event were mixed last; undefined where they never were. */
export async function findSeating(db: Db, eventId: string): Promise<Seating | undefined> {
  const row = await db
    .selectFrom('events.seating')
    .select(['id', 'whom', 'tableSize', 'askedAt', 'finishedAt', 'failure', 'tables', 'proof', 'changedAt'])
    .select('revision')
    .where('eventId', '=', eventId)
    .orderBy('askedAt', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row && seatingOf(row)
}
