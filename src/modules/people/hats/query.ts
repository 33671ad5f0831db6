import type { Day } from '#platform/day.ts'
import type { Db } from '#platform/db.ts'
import { listBelonging } from '../chosen.ts'
import { listAllHats } from '../hats.ts'

/** Finds where a member stands today, and stood before. */
export async function findOwnStanding(db: Db, { memberId, today }: { memberId: string; today: Day }) {
  const [hats, belonging] = [
    await listAllHats(db, memberId),
    (await listBelonging(db, [memberId], { on: today })).get(memberId),
  ]
  return {
    // Each by itself, also where two say the same since their organisations became one: each can be ended.
    worn: hats.filter(({ untilOn }) => untilOn === null).toSorted((one, other) => rank(one) - rank(other)),
    before: hats.filter(({ untilOn }) => untilOn !== null),
    places: belonging?.places ?? [],
    experiences: belonging?.experiences ?? [],
  }
}

const rank = ({ isMain }: { isMain: boolean }) => (isMain ? 0 : 1)

export type OwnStanding = Awaited<ReturnType<typeof findOwnStanding>>
