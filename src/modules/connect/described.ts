import type { Person } from '#maths/matching/index.ts'
import { programmeOffered } from '#modules/interest/index.ts'
import { findNames, listShownFields, type ProfileField } from '#modules/people/index.ts'
import type { Day } from '#platform/day.ts'
import type { Db } from '#platform/db.ts'
import { describePeople } from './gather.ts'
import type { Round } from './round.ts'

/** Somebody in a plan, as the matching knows them today. */
export type Described = {
  name: string
  person: Person
  /** They have paused, skipped, left the campaign or the house since. */
  isAway: boolean
  shows: ReadonlySet<ProfileField>
}

type Asked = { round: Pick<Round, 'id' | 'campaignId' | 'beginsOn'>; today: Day; ids: readonly string[] }

/** Describes some of the people in a plan. A few queries, however many. */
export async function describeSome(db: Db, { round, today, ids }: Asked): Promise<Map<string, Described>> {
  if (ids.length === 0) return new Map()
  const participants = await db
    .selectFrom('connect.participation as taking')
    .leftJoin('connect.skip as skip', (join) =>
      join.onRef('skip.memberId', '=', 'taking.memberId').on('skip.roundId', '=', round.id),
    )
    .select([
      'taking.memberId',
      'formats',
      'times',
      'themes',
      'leftAt',
      'pausedAt',
      'pausedUntil',
      'skippedAt',
    ])
    .where('campaignId', '=', round.campaignId)
    .where('taking.memberId', 'in', [...ids])
    .orderBy('taking.memberId')
    .execute()
  const people = await describePeople(db, { campaign: { id: round.campaignId }, today, participants })
  const names = await findNames(db, ids)
  const shown = await listShownFields(db, ids)
  return new Map(
    participants.map((one, index) => [
      one.memberId,
      {
        name: names.get(one.memberId) ?? 'Somebody who is no member any more',
        // One for each participant, in their order.
        person: people[index] as Person,
        isAway: isAway(one, round.beginsOn),
        shows: shown.get(one.memberId) ?? new Set(),
      },
    ]),
  )
}

type Standing = {
  leftAt: Date | null
  pausedAt: Date | null
  pausedUntil: Day | null
  skippedAt: Date | null
}

const isAway = ({ leftAt, pausedAt, pausedUntil, skippedAt }: Standing, beginsOn: Day) =>
  leftAt !== null ||
  skippedAt !== null ||
  (pausedAt !== null && (pausedUntil === null || pausedUntil > beginsOn))

/** What the themes are called that people said they would like to talk about. */
export async function findThemeNames(db: Db): Promise<ReadonlyMap<string, string>> {
  const offered = await programmeOffered.ask(db)
  return new Map((offered?.themes ?? []).map(({ key, name }) => [key, name]))
}
