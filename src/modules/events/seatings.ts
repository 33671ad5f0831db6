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

/**
 * Finds how the tables of an event were mixed last, as far as they are; and what has become of the latest wish, where
 * that is under way or failed. A new wish takes no tables away from the people who sit at them.
 */
export async function findSeatings(
  db: Db,
  eventId: string,
): Promise<{ seating: Seating | undefined; wished: Seating | undefined }> {
  const latest = () =>
    db
      .selectFrom('events.seating')
      .select(['id', 'whom', 'tableSize', 'askedAt', 'finishedAt', 'failure', 'tables', 'proof', 'changedAt'])
      .select('revision')
      .where('eventId', '=', eventId)
      .orderBy('askedAt', 'desc')
      .orderBy('id')
      .limit(1)
  const seating = await latest()
    .where('finishedAt', 'is not', null)
    .where('failure', 'is', null)
    .executeTakeFirst()
  const last = await latest().executeTakeFirst()
  return {
    seating: seating && seatingOf(seating),
    wished: last && last.id !== seating?.id ? seatingOf(last) : undefined,
  }
}
