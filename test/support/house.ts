import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { afterAll } from 'vitest'
import { type Role, rolesWithSecondFactor } from '#platform/access.ts'
import { openChannel } from '#platform/channel.ts'
import { type Config, readConfig } from '#platform/config.ts'
import { type Database, type DatabaseAddress, openDatabase } from '#platform/db.ts'
import { type Jobs, startJobs } from '#platform/jobs.ts'
import { describeError } from '#platform/log.ts'
import { hashToken, newToken } from '#platform/secret.ts'
import { sessionCookie } from '#platform/web/cookies.ts'
import { createApp, listJobs } from '../../src/app.ts'
import { buildTestAssets } from './assets.ts'
import { Browser } from './browser.ts'
import { freshDatabase } from './postgres.ts'

/** A clock that a test holds still and moves. */
export type TestClock = { now(): Date; set(at: Date): void; forward(ms: number): void }

export type TestHouse = {
  /** The database as a running house has it: by the account that reads nothing confidential. */
  db: Database['db']
  database: Database
  /** The same as its owner has it. */
  owner: Database
  address: DatabaseAddress
  clock: TestClock
  config: Config
  app: FastifyInstance
  /** What the house logged as its own mistake. */
  mistakes: string[]
  /** A browser in which nobody is signed in. */
  visitor(): Browser
  /**
   * A member with these roles, made for the test, and a browser in which they are signed in, with a second factor
   * proved where a role needs it.
   */
  signedIn(...roles: Role[]): Promise<Browser & { member: { id: string; name: string; address: string } }>
  close(): Promise<void>
}

const castNames = [
  'Amara Test-Okafor',
  'Bryn Test-Davies',
  'Chloe Test-Nguyen',
  'Dev Test-Sharma',
  'Efe Test-Yilmaz',
]

/** A whole house on a database of its own: the real app, asked through Fastify without a socket. */
export async function openTestHouse(settings: Record<string, string> = {}): Promise<TestHouse> {
  const owner = await freshDatabase()
  const database = openDatabase(owner.houseAddress, 5)
  const config = readConfig({ LOG_LEVEL: 'silent', ...settings })
  const clock = stillClock()
  const mistakes: string[] = []
  const serializers = { error: describeError }
  const log = pino({ level: 'error', serializers }, { write: (line) => void mistakes.push(line) })
  await buildTestAssets()
  const channel = await openChannel(database)
  const queue = openQueueLater({ config, database, owner, clock, log })
  const app = await createApp({ config, database, channel, clock, log, doLater: queue.doLater })
  await app.ready()
  let count = 0
  const house: TestHouse = {
    db: database.db,
    database,
    owner,
    address: owner.address,
    clock,
    config,
    app,
    mistakes,
    visitor: () => new Browser(app),
    async signedIn(...roles) {
      const name = `${castNames[count % castNames.length]} ${count + 1}`
      const member = await makeMember(database, {
        name,
        address: `person-${++count}@commonweal.example`,
        roles,
        at: clock.now(),
      })
      const browser = new Browser(app)
      browser.keep(
        sessionCookie,
        await makeSession(database, { memberId: member.id, roles, at: clock.now() }),
      )
      return Object.assign(browser, { member })
    },
    async close() {
      await queue.stop()
      await app.close()
      await channel.close()
      await database.close()
      await owner.close()
    },
  }
  afterAll(() => house.close().catch(() => {}))
  return house
}

type QueueParts = Omit<Parameters<typeof startJobs>[0], 'jobs' | 'working'>

/** The queue of the house, opened by the first test that needs it: most need none. */
function openQueueLater(parts: QueueParts): Jobs {
  let queue: Promise<Jobs> | undefined
  const open = () => (queue ??= startJobs({ ...parts, jobs: listJobs(), working: false }))
  return {
    doLater: async (tx, job, about) => (await open()).doLater(tx, job, about),
    stop: async () => await (await queue)?.stop(),
  }
}

/** The house's jobs at work, for tests that wait for them. */
export const startTestJobs = (house: TestHouse) =>
  startJobs({
    config: house.config,
    database: house.database,
    owner: house.owner,
    clock: house.clock,
    log: pino({ level: 'silent' }),
    jobs: listJobs(),
    working: true,
  })

function stillClock(): TestClock {
  let at = new Date('2022-06-02T09:00:00Z')
  return {
    now: () => new Date(at),
    set: (to) => void (at = to),
    forward: (ms) => void (at = new Date(at.getTime() + ms)),
  }
}

/** Puts a member into the database as the sign-in would find them. */
export async function makeMember(
  { db }: Pick<Database, 'db'>,
  { name, address, roles, at }: { name: string; address: string; roles: readonly Role[]; at: Date },
) {
  const { id } = await db
    .insertInto('people.member')
    .values({ name, joinedAt: at })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db.insertInto('people.address').values({ memberId: id, address, verifiedAt: at }).execute()
  if (roles.length > 0) {
    await db
      .insertInto('people.heldRole')
      .values(roles.map((role) => ({ memberId: id, role, grantedAt: at })))
      .execute()
  }
  return { id, name, address }
}

type Making = { memberId: string; roles: readonly Role[]; at: Date }

/** Puts a session into the database as the sign-in would begin it; for a role that needs it, by a passkey. */
export async function makeSession(
  { db }: Pick<Database, 'db'>,
  { memberId, roles, at }: Making,
): Promise<string> {
  const token = newToken()
  const proofs = roles.some((role) => rolesWithSecondFactor.has(role))
    ? { signedInBy: 'passkey', secondBy: 'passkey', secondAt: at }
    : {}
  const endsAt = new Date(at.getTime() + 60 * 24 * 60 * 60 * 1000)
  await db
    .insertInto('people.session')
    .values({ tokenHash: hashToken(token), memberId, beganAt: at, seenAt: at, endsAt, ...proofs })
    .execute()
  return token
}
