import { sql } from 'kysely'
import { matchRound } from '#maths/matching/index.ts'
import { membersToWriteTo } from '#modules/people/index.ts'
import { recordAct } from '#platform/audit.ts'
import { dayOf } from '#platform/day.ts'
import type { Db, Tx } from '#platform/db.ts'
import { gatherPeople } from '../gather.ts'
import { AlreadyIntroduced, makeMeetings } from '../make-meetings.ts'
import { findRoundById } from '../queries.ts'

/** So many wait at once at most for one look; whoever waits longest comes first. */
const most = 200

/**
 * Introduces to each other those who wait for another match in a round that is under way, as far as they may meet.
 * Returns how many found somebody; whoever did not goes on waiting. For two looks at once, the second finds them gone.
 */
export async function rematch(db: Db, { roundId, at }: { roundId: string; at: Date }): Promise<number> {
  try {
    return await db.transaction().execute((tx) => rematchIn(tx, { roundId, at }))
  } catch (error) {
    // Two of them were introduced in another campaign a moment ago: they are looked at again next time.
    if (error instanceof AlreadyIntroduced) return 0
    throw error
  }
}

async function rematchIn(tx: Tx, { roundId, at }: { roundId: string; at: Date }): Promise<number> {
  const held = await tx
    .selectFrom('connect.round')
    .select('id')
    .where('id', '=', roundId)
    .where('publishedAt', 'is not', null)
    .where('closedAt', 'is', null)
    .where('endsOn', '>', dayOf(at))
    .forUpdate()
    .executeTakeFirst()
  if (!held) return 0
  const { campaign, round } = await findRoundById(tx, roundId)
  const participants = await listWaiting(tx, roundId, dayOf(at))
  if (participants.length < 2) return 0
  const problem = await gatherPeople(tx, { campaign, round, today: dayOf(at), participants })
  // What an organiser put together by hand was for the round as it began.
  const plan = matchRound({ ...problem, locked: [], seed: `${problem.seed} again ${at.toISOString()}` })
  const byId = new Map(problem.people.map((person) => [person.id, person]))
  const groups = [...plan.pairs, ...plan.trios].map((ids) => ids.flatMap((id) => byId.get(id) ?? []))
  if (groups.length === 0) return 0
  await makeMeetings(tx, { roundId, groups, seed: problem.seed, at })
  await noteMatched(
    tx,
    groups.flat().map(({ id }) => id),
    { roundId, at },
  )
  await recordAct(tx, { act: 'connect.rematch', by: null, on: { kind: 'round', id: roundId }, at })
  return groups.flat().length
}

/**
 * Who waits, and can be written to: the longest first, then held in the order in which publishing holds people, so that
 * the two never wait for each other.
 */
async function listWaiting(tx: Tx, roundId: string, today: string) {
  const { rows } = await sql<{ memberId: string; formats: string[]; times: string[]; themes: string[] }>`
    select taking.member_id, taking.formats, taking.times, taking.themes
    from connect.participation as taking
    where taking.left_at is null and (taking.paused_at is null or taking.paused_until <= ${today}::date)
      and taking.campaign_id = (select campaign_id from connect.round where id = ${roundId})
      and taking.member_id = any(array(
        select waiting.member_id from connect.waiting
        join ${membersToWriteTo()} as reached on reached.id = waiting.member_id
        where waiting.round_id = ${roundId} and waiting.matched_at is null
        order by waiting.since, waiting.member_id limit ${most}
      ))
    order by taking.member_id
    for update of taking`.execute(tx)
  return rows
}

const noteMatched = (tx: Tx, ids: readonly string[], { roundId, at }: { roundId: string; at: Date }) =>
  sql`update connect.waiting set matched_at = ${at}
    where round_id = ${roundId} and member_id = any(${[...ids]}::uuid[])`.execute(tx)
