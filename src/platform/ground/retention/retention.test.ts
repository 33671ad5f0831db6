import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { openChannel } from '#platform/channel.ts'
import { countOver, daysBefore, forgetOver, monthsBefore, type Retention } from '#platform/retention.ts'
import { openTestHouse } from '#test/house.ts'
import { retentionCommand } from '../commands/retention.ts'
import { retention } from '../retention.ts'

const house = await openTestHouse()
const { db, clock, config } = house
const channel = await openChannel(house.database)

const countAsked = async () => (await db.selectFrom('platform.asked').select('what').execute()).length

beforeEach(async () => void (await db.deleteFrom('platform.asked').execute()))

/** As many counts as asked for, all of them older than two days. */
const ask = (count: number) =>
  sql`insert into platform.asked (what, window_start, times)
    select 'thing ' || n, ${daysBefore(clock.now(), 3)}, 1 from generate_series(1, ${sql.lit(count)}) as n`.execute(
    db,
  )

async function command(...flags: ('dry-run' | 'json')[]) {
  const said: string[] = []
  const say = (line: string) => void said.push(line)
  const given = Object.fromEntries(flags.map((flag) => [flag, true]))
  const voices = { say, write: say, report: say }
  const asked = { words: [], flags: given, environment: {}, now: clock.now(), ...voices }
  if (retentionCommand.opens === 'nothing') throw new Error('It opens the house')
  const code = await retentionCommand.run({ ...asked, house: { config, database: house.database, channel } })
  return { code, said: said.join('\n') }
}

test('a dry run counts what would go and touches nothing; the night takes exactly that', async () => {
  await ask(12)
  await db
    .insertInto('platform.asked')
    .values({ what: 'fresh', windowStart: clock.now(), times: 1 })
    .execute()
  const dry = await command('dry-run')
  expect(dry).toMatchObject({
    code: 0,
    said: expect.stringMatching(/^ +12 {2}How often something was asked/m),
  })
  expect(dry.said).toContain('Nothing was touched')
  expect(await countAsked()).toBe(13)
  const read = JSON.parse((await command('dry-run', 'json')).said)
  expect(read.isDryRun).toBe(true)
  expect(read.retention).toContainEqual(expect.objectContaining({ table: 'platform.asked', count: 12 }))
  expect((await command()).said).toContain('Gone.')
  expect(await countAsked()).toBe(1)
})

test('an administrator sees how much would go, and nobody else does', async () => {
  await ask(3)
  const administrator = await house.signedIn('administrator')
  const seen = await administrator.get('/administration/retention')
  expect(seen.text).toMatch(/How often something was asked for, under scrambled names.{0,99}3/)
  expect(seen.text).not.toContain('thing 1')
  for (const other of [await house.signedIn(), await house.signedIn('organiser', 'guardian')])
    expect((await other.get('/administration/retention')).status).toBe(403)
})

test('tens of thousands go a lot at a time, and all of them', async () => {
  await ask(25_000)
  await forgetOver({ db, config, now: clock.now(), of: retention })
  expect(await countAsked()).toBe(0)
})

test('a rule that fails keeps no other from being followed, and is told; warnings come first', async () => {
  await ask(2)
  const order: string[] = []
  const words = { what: 'x', kept: 'x', why: 'x', isOver: () => sql<boolean>`true` }
  const broken: Retention = {
    ...words,
    table: 'platform.asked',
    forget: () => Promise.reject(new Error('No')),
  }
  const warning: Retention = {
    ...words,
    table: 'platform.mail',
    warn: async () => void order.push('warned'),
    forget: async () => void order.push('forgotten'),
  }
  const night = forgetOver({ db, config, now: clock.now(), of: [broken, warning, ...retention] })
  await expect(night).rejects.toThrow('Not all could be forgotten')
  expect(order).toEqual(['warned', 'forgotten'])
  expect(await countAsked()).toBe(0)
})

test('a night that is stopped ends between two rules', async () => {
  await ask(1)
  const signal = AbortSignal.abort(new Error('The house closes'))
  await expect(forgetOver({ db, config, now: clock.now(), signal })).rejects.toThrow('The house closes')
  expect(await countAsked()).toBe(1)
})

test('nothing is asked where there are no rules', async () => {
  expect(await countOver(db, clock.now(), [])).toEqual([])
})

test.each([
  ['2024-02-29', 36, '2021-02-28'],
  ['2024-02-29', 12, '2023-02-28'],
  ['2024-02-29', 48, '2020-02-29'],
  ['2022-08-31', 6, '2022-02-28'],
  ['2022-03-31', 1, '2022-02-28'],
  ['2024-03-31', 1, '2024-02-29'],
  ['2022-01-31', 2, '2021-11-30'],
  ['2022-06-15', 24, '2020-06-15'],
])('months go by the calendar, and end with a shorter one: %s less %i is %s', (now, months, before) => {
  expect(monthsBefore(new Date(`${now}T12:00:00Z`), months).toISOString()).toBe(`${before}T12:00:00.000Z`)
})
