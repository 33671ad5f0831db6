import type { Plan } from '#maths/matching/index.ts'
import type { Db } from '#platform/db.ts'
import type { PartMeetings } from './part-meetings.ts'
import type { Progress } from './solve.ts'

/** One matching of a round: asked for, under way, or come to an end. */
export type Run = {
  id: string
  roundId: string
  askedBy: string | null
  askedAt: Date
  stopAskedAt: Date | null
  timeLimitSeconds: number
  progress: Progress | null
  finishedAt: Date | null
  failure: string | null
  digest: string | null
  plan: Plan | null
  openBound: number | null
  mostMatched: number | null
  /** How many introductions the plan makes between which parts of the system. */
  parts: readonly PartMeetings[]
}

const columns = [
  'id',
  'roundId',
  'askedBy',
  'askedAt',
  'stopAskedAt',
  'timeLimitSeconds',
  'progress',
  'finishedAt',
  'failure',
  'digest',
  'plan',
  'openBound',
  'mostMatched',
  'parts',
] as const

/** Finds the matching that was asked for last; undefined where none was. */
export async function findLastRun(db: Db, roundId: string): Promise<Run | undefined> {
  const row = await db
    .selectFrom('connect.run')
    .select(columns)
    .where('roundId', '=', roundId)
    .orderBy('askedAt', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row && runOf(row)
}

/** Finds the last matching of a round that came to a plan; undefined where none did. */
export async function findPlannedRun(
  db: Db,
  { roundId, runId }: { roundId: string; runId: string | null },
): Promise<(Run & { plan: Plan }) | undefined> {
  const row = await db
    .selectFrom('connect.run')
    .select(columns)
    .where('roundId', '=', roundId)
    .where('plan', 'is not', null)
    .$if(runId !== null, (only) => only.where('id', '=', `${runId}`))
    .orderBy('askedAt', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  const run = row && runOf(row)
  return run?.plan ? { ...run, plan: run.plan } : undefined
}

type Row = Omit<Run, 'plan' | 'progress' | 'parts'> & { plan: unknown; progress: unknown; parts: unknown }

const runOf = (row: Row): Run => ({
  ...row,
  plan: row.plan as Plan | null, // only the job that matches writes it, and always whole
  progress: row.progress as Progress | null, // as it does this
  parts: (row.parts ?? []) as PartMeetings[], // and this
})
