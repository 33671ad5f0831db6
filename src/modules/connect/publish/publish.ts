import { sql } from 'kysely'
import type { Person, Plan, Round as Problem } from '#maths/matching/index.ts'
import { recordAct } from '#platform/audit.ts'
import { dayOf } from '#platform/day.ts'
import type { Db, Tx } from '#platform/db.ts'
import type { DoLater } from '#platform/jobs.ts'
import { isOpen } from '../campaign.ts'
import { gatherRound } from '../gather.ts'
import { introduceJob } from '../introduce/job.ts'
import { AlreadyIntroduced, makeMeetings } from '../make-meetings.ts'
import { findRoundById } from '../queries.ts'
import { sealedDigest } from '../solve.ts'

type Publishing = { roundId: string; runId: string; by: string; at: Date; doLater: DoLater }
/**
 * `changed`: the people, the rules or the history are no longer those that were matched. `over`: the campaign has
 * ended, or the round's last day has come.
 */
export type Outcome = 'published' | 'already-published' | 'changed' | 'no-plan' | 'over'

/**
 * Makes a plan come true: everybody in it is introduced, whoever sits out is owed a match, and the mails follow. All of
 * it or nothing, once: of two organisers at once, the second is told that it is done.
 *
 * The round and all who take part are held first, so that nobody pauses, skips or leaves between the last look and the
 * introduction: they do so before, and the plan no longer fits; or after, and leave their meeting.
 */
export async function publish(db: Db, ask: Publishing): Promise<Outcome> {
  try {
    return await db.transaction().execute((tx) => publishIn(tx, ask))
  } catch (error) {
    // In another campaign, a moment ago: then this plan fits no more.
    if (error instanceof AlreadyIntroduced) return 'changed'
    throw error
  }
}

async function publishIn(tx: Tx, { roundId, runId, by, at, doLater }: Publishing): Promise<Outcome> {
  await sql`set local statement_timeout = '2min'`.execute(tx)
  await holdRound(tx, roundId)
  // Only what is read now holds: somebody may have changed rules or days while this waited.
  const { campaign, round } = await findRoundById(tx, roundId)
  if (round.publishedAt !== null) return 'already-published'
  if (!isOpen(campaign) || round.endsOn <= dayOf(at)) return 'over'
  const run = await findFinishedRun(tx, { roundId: round.id, runId })
  if (!run) return 'no-plan'
  const problem = await gatherRound(tx, { campaign, round, today: dayOf(at) })
  if ((await sealedDigest(tx, problem)) !== run.digest) return 'changed'

  await makeMeetings(tx, { roundId: round.id, groups: groupsOf(run.plan, problem), seed: problem.seed, at })
  await oweWhoSitsOut(tx, { roundId: round.id, plan: run.plan, at })
  await tx
    .updateTable('connect.round')
    .set({ publishedAt: at, publishedBy: by, runId, revision: sql`revision + 1` })
    .where('id', '=', round.id)
    .execute()
  await recordAct(tx, { act: 'connect.publish', by, on: { kind: 'round', id: round.id }, at })
  await doLater(tx, introduceJob, { roundId: round.id })
  return 'published'
}

/** Holds a round, its campaign and everybody who takes part, until the transaction ends. */
async function holdRound(tx: Tx, roundId: string): Promise<void> {
  const { campaignId } = await tx
    .selectFrom('connect.round')
    .select('campaignId')
    .where('id', '=', roundId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  await tx.selectFrom('connect.campaign').select('id').where('id', '=', campaignId).forShare().execute()
  await tx
    .selectFrom('connect.participation')
    .select('memberId')
    .where('campaignId', '=', campaignId)
    .orderBy('memberId')
    .forUpdate()
    .execute()
}

async function findFinishedRun(tx: Tx, { roundId, runId }: { roundId: string; runId: string }) {
  const run = await tx
    .selectFrom('connect.run')
    .select(['plan', 'digest'])
    .where('id', '=', runId)
    .where('roundId', '=', roundId)
    .where('finishedAt', 'is not', null)
    .where('plan', 'is not', null)
    .executeTakeFirst()
  // The job that finished it wrote the engine's own plan there.
  return run && { digest: run.digest, plan: run.plan as unknown as Plan }
}

function groupsOf({ pairs, trios }: Plan, { people }: Problem): Person[][] {
  const byId = new Map(people.map((person) => [person.id, person]))
  return [...pairs, ...trios].map((ids) => ids.flatMap((id) => byId.get(id) ?? []))
}

async function oweWhoSitsOut(tx: Tx, { roundId, plan, at }: { roundId: string; plan: Plan; at: Date }) {
  if (plan.unmatched.length === 0) return
  await sql`
    insert into connect.owed (round_id, member_id, because, why, since)
    select ${roundId}, id, 'left-out', why::jsonb, ${at}
    from unnest(
      ${plan.unmatched.map(({ id }) => id)}::uuid[],
      ${plan.unmatched.map(({ why }) => JSON.stringify(why))}::text[]
    ) as left_out (id, why)`.execute(tx)
}
