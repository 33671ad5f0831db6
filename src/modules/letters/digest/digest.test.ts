import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openTestHouse, startTestJobs } from '#test/house.ts'
import { readersOf, thursdayAnd } from '#test/readers.ts'
import { aTopic } from '#test/topics.ts'
import { writeDigests } from './digest.ts'
import { digestJob } from './job.ts'

// When a digest comes, and that each thing stands in exactly one.

const house = await openTestHouse()
const { db, clock } = house
const { aReader, tells, digestsOf } = readersOf(house)
const hour = 60 * 60 * 1000
const day = 24 * hour

/** The digests at seven in the morning of that day, in London, in summer. */
async function onDay(days: number): Promise<number> {
  clock.set(new Date(thursdayAnd(days).getTime() + hour))
  return await writeDigests(db, { now: clock.now() })
}

const textsOf = async (reader: { address: string }) =>
  (await digestsOf(reader)).map(({ bodyText }) => bodyText)

test('nothing comes where nothing waited, and nothing comes twice', async () => {
  clock.set(thursdayAnd(0))
  const [reader, idle] = [await aReader(), await aReader()]
  await tells({ to: [reader.id], title: 'Only once' })
  for (const days of [1, 1, 2, 3]) await onDay(days)
  expect(await textsOf(idle)).toEqual([])
  expect(await textsOf(reader)).toHaveLength(1)
})

test('before seven no digest goes out, also in the weeks in which the clocks change', async () => {
  for (const [early, seven] of [
    ['2022-03-27T05:59:00Z', '2022-03-27T06:00:00Z'],
    ['2022-10-30T06:59:00Z', '2022-10-30T07:00:00Z'],
  ]) {
    clock.set(new Date(new Date(`${early}`).getTime() - day))
    const reader = await aReader()
    await tells({ to: [reader.id] })
    await writeDigests(db, { now: new Date(`${early}`) })
    expect(await textsOf(reader), early).toEqual([])
    await writeDigests(db, { now: new Date(`${seven}`) })
    expect(await textsOf(reader), seven).toHaveLength(1)
  }
})

test('a weekly digest comes on its day; where the house did not run then, on the next', async () => {
  clock.set(thursdayAnd(0))
  const [monday, other] = [await aReader('weekly'), await aReader('weekly', { weekday: 6 })]
  await tells({ to: [monday.id, other.id] })
  const arrived = async () => [(await textsOf(monday)).length, (await textsOf(other)).length]
  await onDay(1)
  expect(await arrived()).toEqual([0, 0])
  await onDay(2)
  expect(await arrived()).toEqual([0, 1])
  // Monday the house stands still.
  await onDay(5)
  expect(await arrived()).toEqual([1, 1])
  await tells({ to: [monday.id] })
  await onDay(10)
  expect(await arrived()).toEqual([1, 1])
  await onDay(11)
  expect(await arrived()).toEqual([2, 1])
})

test('two workers at once: everybody has one digest, and each thing stands in one', async () => {
  clock.set(thursdayAnd(0))
  const readers = await Promise.all(Array.from({ length: 30 }, () => aReader()))
  await tells({ to: readers.map(({ id }) => id), title: 'For all of you' })
  clock.set(new Date(thursdayAnd(1).getTime() + hour))
  await Promise.all([1, 2, 3].map(() => writeDigests(db, { now: clock.now() })))
  const texts = await Promise.all(readers.map(textsOf))
  expect(texts.map(({ length }) => length)).toEqual(readers.map(() => 1))
  const words = await Promise.all(readers.map(async (reader) => (await digestsOf(reader))[0]?.wordsId))
  expect(new Set(words).size).toBe(1)
})

test('a worker that breaks off half way has written nothing of its batch, and the next one writes all of it', async () => {
  clock.set(thursdayAnd(0))
  const readers = [await aReader(), await aReader()]
  const [first, second] = readers
  await tells({ to: readers.map(({ id }) => id), title: 'It survives' })
  await tells({ to: [`${second?.id}`], title: 'This too' })
  await sql`create function letters.break_off() returns trigger language plpgsql as
    $$begin raise exception 'The power is gone'; end$$`.execute(house.owner.db)
  await sql`create trigger break_off before insert on platform.mail for each row
    when (new.to_address = ${sql.lit(`${second?.address}`)}) execute function letters.break_off()`.execute(
    house.owner.db,
  )
  await expect(onDay(1)).rejects.toThrow('The power is gone')
  expect(await Promise.all(readers.map(textsOf))).toEqual([[], []])
  await sql`drop trigger break_off on platform.mail`.execute(house.owner.db)
  await sql`drop function letters.break_off`.execute(house.owner.db)
  await onDay(1)
  expect((await textsOf({ address: `${first?.address}` })).join()).toContain('It survives')
  expect((await textsOf({ address: `${second?.address}` })).join()).toMatch(
    /It survives[\s\S]*This too|This too[\s\S]*It survives/,
  )
  const counts = await Promise.all(readers.map(async (reader) => (await textsOf(reader)).length))
  expect(counts).toEqual([1, 1])
})

test('a pause holds everything back, and one digest follows it', async () => {
  clock.set(thursdayAnd(0))
  const reader = await aReader()
  const paused = db.updateTable('letters.reader').set({ pausedUntil: '2022-06-06' })
  await paused.where('memberId', '=', reader.id).execute()
  for (const days of [1, 2, 3]) {
    await tells({ to: [reader.id], title: `On day ${days}.`, topic: aTopic({ key: 'test.digest.now' }) })
    await onDay(days)
  }
  expect(await textsOf(reader)).toEqual([])
  await onDay(4)
  const [text, ...more] = await textsOf(reader)
  expect(more).toEqual([])
  for (const days of [1, 2, 3]) expect(text).toContain(`On day ${days}.`)
})

test('while mail to somebody comes back, what waits goes on waiting', async () => {
  clock.set(thursdayAnd(0))
  const reader = await aReader()
  await tells({ to: [reader.id], title: 'Patience' })
  const pause = { address: reader.address, because: 'bounce', since: clock.now() }
  await db.insertInto('platform.mailPause').values(pause).execute()
  await onDay(1)
  expect(await textsOf(reader)).toEqual([])
  await db.deleteFrom('platform.mailPause').where('address', '=', reader.address).execute()
  await onDay(2)
  expect((await textsOf(reader)).join()).toContain('Patience')
})

test('the house does it by itself at seven, and again where it did not run then', async () => {
  clock.set(thursdayAnd(60))
  const reader = await aReader()
  await tells({ to: [reader.id], title: 'By itself' })
  clock.set(new Date(thursdayAnd(61).getTime() + hour))
  const jobs = await startTestJobs(house)
  await db.transaction().execute((tx) => jobs.doLater(tx, digestJob, {}))
  await expect.poll(async () => (await textsOf(reader)).length, { timeout: 15_000 }).toBe(1)
  const { rows } = await house.database.pool.query<{ cron: string; timezone: string }>(
    `select cron, timezone from job.schedule where name = 'letters.digest'`,
  )
  expect(rows).toEqual([{ cron: '0 7-21 * * *', timezone: 'Europe/London' }])
  await jobs.stop()
})

const many = Number(process.env.LETTERS_MANY ?? 3_000)

test(`${many.toLocaleString('en-GB')} digests are written in batches, and words that are alike once`, async () => {
  clock.set(thursdayAnd(80))
  await sql`
    with made as (
      insert into people.member (name, joined_at)
      select 'Efe Test-Yilmaz ' || n, ${thursdayAnd(-40)} from generate_series(1, ${many}) n returning id
    )
    insert into people.address (member_id, address, verified_at)
    select id, id || '@commonweal.example', ${clock.now()} from made`.execute(db)
  const since = { digestedOn: '2022-08-20', gatheredUntil: clock.now() }
  await db
    .insertInto('letters.reader')
    .columns(['memberId', 'rhythm', 'digestedOn', 'gatheredUntil'])
    .expression((e) =>
      e
        .selectFrom('people.member')
        .select(({ val }) => [
          'id',
          val('daily').as('rhythm'),
          sql<string>`${since.digestedOn}::date`.as('digestedOn'),
          sql<Date>`${since.gatheredUntil}::timestamptz`.as('gatheredUntil'),
        ])
        .where('name', 'like', 'Efe Test-Yilmaz %'),
    )
    .execute()
  await tells({ title: 'For everybody' })
  const { statistics } = house.database
  const [before, began] = [statistics.statements, performance.now()]
  const written = await onDay(81)
  console.info(`Wrote ${written} digests in ${Math.round(performance.now() - began)} ms`)
  expect(written).toBeGreaterThanOrEqual(many)
  expect(statistics.statements - before).toBeLessThanOrEqual(20 + 14 * Math.ceil(written / 1000))
  const words = await db
    .selectFrom('platform.mailWords')
    .select('id')
    .where('subject', '=', 'For everybody')
    .execute()
  expect(words.length).toBeLessThanOrEqual(Math.ceil(written / 1000))
})
