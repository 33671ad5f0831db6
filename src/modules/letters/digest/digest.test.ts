import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Role } from '#platform/access.ts'
import { forReader } from '#platform/mail/words.ts'
import { makeMember, openTestHouse, startTestJobs } from '#test/house.ts'
import { aTopic } from '#test/topics.ts'
import { tell } from '../index.ts'
import type { News } from '../news.ts'
import { writeDigests } from './digest.ts'
import { digestJob } from './job.ts'

const house = await openTestHouse()
const { db, clock } = house
const hour = 60 * 60 * 1000
const day = 24 * hour
const topic = aTopic({ key: 'test.digest', name: 'Meetings', standard: 'digest' })

/** Thursday, an hour before the digests. */
const thursday = new Date('2022-06-02T05:00:00Z')
const dayAfter = (days: number) => new Date(thursday.getTime() + days * day)

let count = 0
async function aReader(
  rhythm: 'daily' | 'weekly' | 'never' = 'daily',
  { weekday = 1, roles = [] as Role[] } = {},
) {
  const address = `digested-${++count}@commonweal.example`
  const name = `Chloe Test-Nguyen ${count}`
  const reader = await makeMember(house, { name, address, roles, at: dayAfter(-40) })
  const digestedOn = clock.now().toISOString().slice(0, 10)
  const row = { memberId: reader.id, rhythm, weekday, digestedOn, gatheredUntil: clock.now() }
  await db.insertInto('letters.reader').values(row).execute()
  return reader
}

const tells = (given: Partial<News>) =>
  db.transaction().execute((tx) =>
    tell(tx, {
      topic,
      to: 'everybody',
      about: `meeting-${++count}`,
      title: `Meeting ${count}`,
      summary: 'Come along.',
      href: '/about',
      at: clock.now(),
      ...given,
    }),
  )

/** The digests at seven in the morning of that day, in London, in summer. */
async function onDay(days: number): Promise<number> {
  clock.set(new Date(dayAfter(days).getTime() + hour))
  return await writeDigests(db, { now: clock.now() })
}

async function digestsOf({ address }: { address: string }) {
  const rows = await db
    .selectFrom('platform.mail as mail')
    .innerJoin('platform.mailWords as words', 'words.id', 'mail.wordsId')
    .select(['wordsId', 'unsubscribeToken', 'words.subject', 'words.bodyText', 'words.bodyHtml'])
    .where('act', '=', 'letters.digest')
    .where('toAddress', '=', address)
    .orderBy('queuedAt')
    .execute()
  return rows.map((row) => forReader(row, { ...row, baseUrl: 'https://leaders.example.org' }))
}
const textsOf = async (reader: { address: string }) =>
  (await digestsOf(reader)).map(({ bodyText }) => bodyText)

test('what waited comes in one letter, by topic, the newest first, each with its text', async () => {
  clock.set(thursday)
  const other = aTopic({ key: 'test.other', name: 'Stories', standard: 'digest' })
  const reader = await aReader()
  const to = [reader.id]
  await tells({ to, title: 'The older meeting', at: dayAfter(-2) })
  await tells({ to, title: 'A story', topic: other, summary: 'Once upon a time.' })
  await tells({ to, title: 'The newer meeting', at: dayAfter(-1) })
  await onDay(0)
  expect(await textsOf(reader)).toEqual([])
  await onDay(1)
  const [digest, ...more] = await digestsOf(reader)
  expect(more).toEqual([])
  expect(digest?.subject).toBe('The newer meeting, and 2 more')
  expect(digest?.bodyText).toMatch(
    /Meetings\n\nThe newer meeting\n\n1 June 2022\n\nCome along\.[\s\S]*The older meeting[\s\S]*Stories\n\nA story[\s\S]*Once upon a time\./,
  )
  expect(digest?.bodyText).toContain(`https://leaders.example.org/unsubscribe/${digest?.unsubscribeToken}`)
})

test('nothing comes where nothing waited, and nothing comes twice', async () => {
  clock.set(thursday)
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
  clock.set(thursday)
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
  clock.set(thursday)
  const readers = await Promise.all(Array.from({ length: 30 }, () => aReader()))
  await tells({ to: readers.map(({ id }) => id), title: 'For all of you' })
  clock.set(new Date(dayAfter(1).getTime() + hour))
  await Promise.all([1, 2, 3].map(() => writeDigests(db, { now: clock.now() })))
  const texts = await Promise.all(readers.map(textsOf))
  expect(texts.map(({ length }) => length)).toEqual(readers.map(() => 1))
  const words = await Promise.all(readers.map(async (reader) => (await digestsOf(reader))[0]?.wordsId))
  expect(new Set(words).size).toBe(1)
})

test('a worker that breaks off half way has written nothing of its batch, and the next one writes all of it', async () => {
  clock.set(thursday)
  const readers = [await aReader(), await aReader()]
  const [first, second] = readers
  await tells({ to: readers.map(({ id }) => id), title: 'It survives' })
  await tells({ to: [`${second?.id}`], title: 'This too' })
  await sql`create function letters.break_off() returns trigger language plpgsql as
    $$begin raise exception 'The power is gone'; end$$`.execute(db)
  await sql`create trigger break_off before insert on platform.mail for each row
    when (new.to_address = ${sql.lit(`${second?.address}`)}) execute function letters.break_off()`.execute(db)
  await expect(onDay(1)).rejects.toThrow('The power is gone')
  expect(await Promise.all(readers.map(textsOf))).toEqual([[], []])
  await sql`drop trigger break_off on platform.mail`.execute(db)
  await sql`drop function letters.break_off`.execute(db)
  await onDay(1)
  expect((await textsOf({ address: `${first?.address}` })).join()).toContain('It survives')
  expect((await textsOf({ address: `${second?.address}` })).join()).toMatch(
    /It survives[\s\S]*This too|This too[\s\S]*It survives/,
  )
  const counts = await Promise.all(readers.map(async (reader) => (await textsOf(reader)).length))
  expect(counts).toEqual([1, 1])
})

test('what has become untrue is not told: what is over, taken back, or of a topic that is gone', async () => {
  clock.set(thursday)
  const still = new Set<string>(['holds'])
  const checked = aTopic({ key: 'test.checked', standard: 'digest', stillTrue: async () => still })
  const reader = await aReader()
  const to = [reader.id]
  await tells({ to, title: 'Over by then', untrueAt: new Date(dayAfter(1).getTime() + hour - 1) })
  await tells({ to, title: 'Just in time', untrueAt: new Date(dayAfter(1).getTime() + hour + 1) })
  await tells({ to, title: 'It holds', topic: checked, about: 'holds' })
  await tells({ to, title: 'It was taken back', topic: checked, about: 'taken-back' })
  await tells({ to, title: 'Of a room that is gone' })
  await db
    .updateTable('letters.news')
    .set({ topic: 'gone.away' })
    .where('title', '=', 'Of a room that is gone')
    .execute()
  await onDay(1)
  const [text] = await textsOf(reader)
  for (const said of ['Just in time', 'It holds']) expect(text).toContain(said)
  for (const unsaid of ['Over by then', 'taken back', 'gone']) expect(text).not.toContain(unsaid)
})

test('who is no organiser any more is not told what is for organisers', async () => {
  clock.set(thursday)
  const waiting = aTopic({ key: 'test.applications', standard: 'digest', for: 'organiser' })
  const reader = await aReader('daily', { roles: ['organiser'] })
  await tells({ topic: waiting, title: 'Somebody applied' })
  await db.deleteFrom('people.heldRole').where('memberId', '=', reader.id).execute()
  await onDay(1)
  expect(await textsOf(reader)).toEqual([])
})

test('a long digest leaves nothing out: the first with their text, the others with their titles', async () => {
  clock.set(thursday)
  const reader = await aReader()
  for (let n = 1; n <= 30; n++)
    await tells({ to: [reader.id], title: `Number ${n}.`, at: new Date(thursday.getTime() - n * hour) })
  await onDay(1)
  const [text = ''] = await textsOf(reader)
  for (let n = 1; n <= 30; n++) expect(text).toContain(`Number ${n}.`)
  expect(text.split('Come along.')).toHaveLength(9)
  expect(text).toContain('And 22 more:')
})

test('a pause holds everything back, and one digest follows it', async () => {
  clock.set(thursday)
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
  clock.set(thursday)
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

test('new members are told of by name: not those who left, nor those who stand in no list; and not twice', async () => {
  clock.set(dayAfter(20))
  const reader = await aReader()
  const joins = async (name: string) => {
    const address = `joiner-${++count}@commonweal.example`
    return await makeMember(house, { name, address, roles: [], at: clock.now() })
  }
  clock.forward(1)
  await joins('Amara Test-Okafor')
  const gone = await joins('Gone Test-Away')
  const [unlisted, hidden] = [await joins('Shy Test-Person'), await joins('Hidden Test-Person')]
  await db.updateTable('people.member').set({ leftAt: clock.now() }).where('id', '=', gone.id).execute()
  await db.insertInto('people.profile').values({ memberId: unlisted.id, unlistedAt: clock.now() }).execute()
  await db
    .insertInto('people.audience')
    .values({ memberId: hidden.id, field: 'name', audience: 'me' })
    .execute()
  clock.forward(2 * hour)
  await joins('Dev Test-Sharma')
  await onDay(21)
  const [first = ''] = await textsOf(reader)
  expect(first).toContain('2 people have joined')
  expect(first).toContain('Dev Test-Sharma and Amara Test-Okafor.')
  for (const unsaid of ['Test-Away', 'Shy', 'Hidden']) expect(first).not.toContain(unsaid)

  await joins('Within the hour')
  clock.forward(-1000)
  await onDay(22)
  const [, second = ''] = await textsOf(reader)
  expect(second).toContain('Within the hour has joined')
  expect(second).not.toContain('Dev Test-Sharma')
})

test('for a member who came this week, what was before is no news', async () => {
  clock.set(dayAfter(40))
  const { address, id } = await makeMember(house, {
    name: 'Newest Test-Member',
    address: 'newest@commonweal.example',
    roles: [],
    at: clock.now(),
  })
  await onDay(41)
  await onDay(47)
  await onDay(54)
  expect((await textsOf({ address })).join()).not.toContain('Newest Test-Member')
  const reader = await db.selectFrom('letters.reader').select('weekday').where('memberId', '=', id).execute()
  expect(reader).toEqual([{ weekday: 1 }])
})

test('the house does it by itself at seven, and again where it did not run then', async () => {
  clock.set(dayAfter(60))
  const reader = await aReader()
  await tells({ to: [reader.id], title: 'By itself' })
  clock.set(new Date(dayAfter(61).getTime() + hour))
  const jobs = await startTestJobs(house)
  await db.transaction().execute((tx) => jobs.doLater(tx, digestJob, {}))
  await expect.poll(async () => (await textsOf(reader)).length, { timeout: 15_000 }).toBe(1)
  const { rows } = await house.database.pool.query<{ cron: string; timezone: string }>(
    `select cron, timezone from job.schedule where name = 'letters.digest'`,
  )
  expect(rows).toEqual([{ cron: '0 7-21 * * *', timezone: 'Europe/London' }])
  await jobs.stop()
})
