import { fromKysely, PgBoss } from 'pg-boss'
import type { Logger } from 'pino'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { Database, Db, Tx } from './db.ts'
import { findRole, letIntoQueue } from './house-role.ts'
import { inTurn } from './in-turn.ts'

/** What a job is told when its turn comes. */
export type JobAsk<T> = { db: Db; config: Config; now: Date; about: T; signal: AbortSignal }

/** Something that is done later, by a worker: once for each asking, or by the clock. */
export type Job<T extends object = object> = {
  /** `<module>.<verb>`, as an act. */
  name: `${string}.${string}`
  /** When it runs by itself, as cron writes it, in London's time. */
  every?: string
  /** For the keeper of something confidential: the `db` that it works on is the owner's. */
  asOwner?: true
  work(ask: JobAsk<T>): Promise<void>
}

/** Asks for a job in the caller's transaction: it will be done if, and only if, the act happened. */
export type DoLater = <T extends object>(tx: Tx, job: Job<T>, about: T) => Promise<void>

export type Jobs = {
  doLater: DoLater
  stop(): Promise<void>
}

type Parts = {
  config: Config
  database: Database
  owner: Database
  clock: Clock
  log: Logger
  jobs: readonly Job[]
  working: boolean
}

/**
 * Opens the queue on PostgreSQL. A process that is `working` also does the jobs: each by one worker at a time,
 * tried again after a failure or the death of its process, with growing pauses, five times.
 */
export async function startJobs({
  config,
  database,
  owner,
  clock,
  log,
  jobs,
  working,
}: Parts): Promise<Jobs> {
  const boss = openQueue(database, { schedule: working, supervise: working, migrate: false })
  boss.on('error', (error) => log.error({ error }, 'jobs'))
  const report = (line: string) => log.warn(line)
  // pg-boss makes its tables at its first start, and two first starts at once would stumble over each other.
  await inTurn(database.pool, { turn: 'make the queue of this database', report }, async () => {
    await makeQueue(owner, await findRole(database.pool))
    await boss.start()
    for (const { name } of jobs) {
      await boss.createQueue(name, {
        retryLimit: 5,
        retryBackoff: true,
        retryDelay: 10,
        heartbeatSeconds: 10,
      })
    }
  })
  for (const job of working ? jobs : []) {
    await boss.work<object>(job.name, { pollingIntervalSeconds: 2 }, async ([task]) => {
      if (!task) return
      const { db } = job.asOwner ? owner : database
      await job.work({ db, config, now: clock.now(), about: task.data, signal: task.signal })
    })
    if (job.every) await boss.schedule(job.name, job.every, {}, { tz: 'Europe/London' })
  }
  if (working) await dropOldSchedules(boss, jobs)
  return {
    doLater: async (tx, job, about) => void (await boss.send(job.name, about, { db: fromKysely(tx) })),
    stop: () => boss.stop({ graceful: true, timeout: 10_000 }),
  }
}

/** What an earlier release did by the clock, and this one does not: nobody would take up what the clock asks for. */
async function dropOldSchedules(boss: PgBoss, jobs: readonly Job[]): Promise<void> {
  const scheduled = new Set(jobs.filter(({ every }) => every).map(({ name }) => `${name}`))
  for (const { name } of await boss.getSchedules()) if (!scheduled.has(name)) await boss.unschedule(name)
}

type Manner = { schedule: boolean; supervise: boolean; migrate: boolean }

const openQueue = ({ pool }: Database, manner: Manner) =>
  new PgBoss({
    db: { executeSql: async (text, values) => await pool.query(text, values ?? []) },
    schema: 'job',
    ...manner,
  })

/** Makes the queue's tables, or brings them to this release, as the owner; the house's account then uses them. */
async function makeQueue(owner: Database, role: string): Promise<void> {
  const maker = openQueue(owner, { schedule: false, supervise: false, migrate: true })
  await maker.start()
  await maker.stop({ graceful: false })
  await letIntoQueue(owner.pool, role)
}
