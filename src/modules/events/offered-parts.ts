import { listHats } from '#modules/people/index.ts'
import { listSystem } from '#modules/system/index.ts'
import { dayOf } from '#platform/day.ts'
import type { Db } from '#platform/db.ts'

/** A part of the system in which somebody may say that they stand. */
export type OfferedPart = { id: string; name: string }

/**
 * Lists the parts that somebody can choose from: a guest from all, a member from those in which they stand, their main
 * one first. Places are kept for parts, so a member cannot say another.
 */
export async function listOfferedParts(
  db: Db,
  { memberId, now }: { memberId: string | null; now: Date },
): Promise<OfferedPart[]> {
  if (memberId === null) return (await listSystem(db)).parts
  const hats = (await listHats(db, [memberId], { on: dayOf(now) })).get(memberId) ?? []
  return [...new Map(hats.map(({ partId, part }) => [partId, part]))].map(([id, name]) => ({ id, name }))
}
