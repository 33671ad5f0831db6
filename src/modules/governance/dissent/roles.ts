import { listHats } from '#modules/people/index.ts'
import type { Day } from '#platform/day.ts'
import type { Db } from '#platform/db.ts'

/** A role that can stand for a member, in words: "Nurse (Hospitals)". */
export type OwnRole = { id: string; words: string }

/** The roles that can stand for a member, as their hats of today have them. */
export async function listOwnRoles(
  db: Db,
  { memberId, today }: { memberId: string; today: Day },
): Promise<OwnRole[]> {
  const hats = (await listHats(db, [memberId], { on: today })).get(memberId) ?? []
  return hats.map(({ id, roleInWords, part }) => ({
    id,
    words: roleInWords ? `${roleInWords} (${part})` : part,
  }))
}
