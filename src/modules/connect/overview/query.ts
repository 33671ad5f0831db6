import { listHats } from '#modules/people/index.ts'
import type { Day } from '#platform/day.ts'
import type { Db } from '#platform/db.ts'
import { isPaused } from '../participation.ts'
import { isResting } from '../participations.ts'

/** How many take part from one part of the system, how many of them sit out, and how many of those rest. */
export type PartTaking = { part: string; joined: number; paused: number; resting: number }

type Asked = { campaignId: string; today: Day }

/** Counts who takes part in a campaign by the part of the system in which they mainly stand. Three queries. */
export async function countByPart(db: Db, { campaignId, today }: Asked): Promise<PartTaking[]> {
  const taking = await db
    .selectFrom('connect.participation')
    .select(['memberId', 'pausedAt', 'pausedUntil', isResting.as('isResting')])
    .where('campaignId', '=', campaignId)
    .where('leftAt', 'is', null)
    .execute()
  const hats = await listHats(
    db,
    taking.map(({ memberId }) => memberId),
    { on: today },
  )
  const byPart = Map.groupBy(taking, ({ memberId }) => hats.get(memberId)?.[0]?.part ?? '')
  return [...byPart]
    .map(([part, people]) => ({
      part,
      joined: people.length,
      paused: people.filter((one) => isPaused(one, today)).length,
      resting: people.filter((one) => one.isResting).length,
    }))
    .toSorted((one, other) => other.joined - one.joined || one.part.localeCompare(other.part, 'en-GB'))
}
