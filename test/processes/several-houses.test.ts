import { afterAll, beforeAll, describe, expect, type TestContext, test } from 'vitest'
import { addMember } from '#modules/people/index.ts'
import { announce } from '#platform/channel.ts'
import { readConfig } from '#platform/config.ts'
import { type Database, openDatabase } from '#platform/db.ts'
import { contentChanged } from '#platform/page-memory.ts'
import { type ExternalPostgres, startExternalPostgres } from '#test/external-postgres.ts'
import { endAllProcesses, type HouseProcess, isReady, startProcess, until } from '#test/processes.ts'
import { openTestSmtp, type TestSmtp } from '#test/smtp.ts'

// The same code on somebody's own PostgreSQL of another major version, shared by several processes that start at
// the same moment: two serve pages, two deliver mail.
let server: ExternalPostgres | { impossible: string }
let database: Database
let smtp: TestSmtp
let webs: HouseProcess[] = []
let workers: HouseProcess[] = []

beforeAll(async () => {
  server = await startExternalPostgres()
  if ('impossible' in server) return
  smtp = await openTestSmtp()
  const shared = {
    DATABASE_URL: server.houseUrl,
    DATABASE_OWNER_URL: server.url,
    SMTP_URL: smtp.url,
    DATABASE_POOL: '4',
  }
  webs = ['3971', '3972'].map((PORT) => startProcess({ ...shared, PORT, RUN: 'web' }))
  workers = [0, 1].map(() => startProcess({ ...shared, RUN: 'worker' }))
  database = openDatabase({ connectionString: server.url }, 2)
  await until('both webs are ready', async () => (await Promise.all(webs.map(isReady))).every(Boolean))
  await until('both workers are at work', () => workers.every((worker) => worker.said().includes('at work')))
}, 180_000)

afterAll(async () => {
  endAllProcesses()
  if (!server || 'impossible' in server) return
  await database.close()
  await server.stop()
})

/** Says in words why there is nothing to test on this machine. */
function needsServer(context: TestContext): void {
  if ('impossible' in server) context.skip(server.impossible)
}

const read = async (house: HouseProcess | undefined, path: string) =>
  await (await fetch(`${house?.url}${path}`)).text()

describe('four processes on one database of another major version', () => {
  test('start together: one migrates and plants the story, the others find it done', async (context) => {
    needsServer(context)
    const members = await database.db.selectFrom('people.member').select('name').execute()
    expect(members.filter(({ name }) => name === 'First organiser')).toHaveLength(1)
    // The story's members too are planted once.
    expect(members).toHaveLength(new Set(members.map(({ name }) => name)).size)
    const versions = await database.db.selectFrom('frameworks.version').select('label').execute()
    expect(versions).toHaveLength(5)
    expect(await read(webs[0], '/')).toBe(await read(webs[1], '/'))
  })

  test('what one changes, a visitor of the other sees at once', async (context) => {
    needsServer(context)
    const before = await read(webs[1], '/')
    expect(before).toContain('Community of South East London')
    await database.db.transaction().execute(async (tx) => {
      const { content } = await tx
        .selectFrom('community.edition')
        .select('content')
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirstOrThrow()
      const renamed = JSON.stringify(content).replaceAll(
        'Community of South East London',
        'Fellowship of South East London',
      )
      await tx.insertInto('community.edition').values({ content: renamed, publishedAt: new Date() }).execute()
      await announce(tx, contentChanged)
    })
    for (const web of webs)
      await until('the new name is shown', async () => (await read(web, '/')).includes('Fellowship of'), 5)
  })

  test('a mail is delivered once, also when the worker that took it up is killed', async (context) => {
    needsServer(context)
    const config = readConfig({})
    const add = (count: number) =>
      addMember(database.db, {
        name: `Shared Person ${count}`,
        address: `shared-${count}@commonweal.example`,
        by: null,
        config,
        at: new Date(),
      })
    for (let count = 0; count < 20; count++) await add(count)
    await workers[0]?.end('SIGKILL')
    for (let count = 20; count < 40; count++) await add(count)
    const isOut = async () => {
      const waiting = await database.db
        .selectFrom('platform.mail')
        .select('id')
        .where('sentAt', 'is', null)
        .where('deadAt', 'is', null)
        .execute()
      return waiting.length === 0
    }
    await until('all mail is out', isOut)
    const uncertain = await database.db
      .selectFrom('platform.mail')
      .select('id')
      .where('deadAt', 'is not', null)
      .execute()
    const recipients = smtp.received.map(({ to }) => to)
    expect(new Set(recipients).size).toBe(recipients.length)
    // One that was being handed over at the kill is shown to the administrator instead of being sent again.
    expect(recipients.length).toBeGreaterThanOrEqual(40 - uncertain.length)
  })

  test('each stops in good order when it is asked to', async (context) => {
    needsServer(context)
    const codes = await Promise.all([...webs, ...workers.slice(1)].map((house) => house.end('SIGTERM')))
    expect(codes).toEqual([0, 0, 0])
  })
})
