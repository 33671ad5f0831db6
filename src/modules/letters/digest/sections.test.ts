import { expect, test } from 'vitest'
import { makeMember, openTestHouse } from '#test/house.ts'
import { readersOf, thursdayAnd } from '#test/readers.ts'
import { aTopic } from '#test/topics.ts'
import { writeDigests } from './digest.ts'

// What stands in a digest, and what does not.

const house = await openTestHouse()
const { db, clock } = house
const { aReader, tells, digestsOf } = readersOf(house)
const hour = 60 * 60 * 1000

/** The digests at seven in the morning of that day, in London, in summer. */
async function onDay(days: number): Promise<number> {
  clock.set(new Date(thursdayAnd(days).getTime() + hour))
  return await writeDigests(db, { now: clock.now() })
}

const textsOf = async (reader: { address: string }) =>
  (await digestsOf(reader)).map(({ bodyText }) => bodyText)

test('what waited comes in one letter, by topic, the newest first, each with its text', async () => {
  clock.set(thursdayAnd(0))
  const other = aTopic({ key: 'test.other', name: 'Stories', standard: 'digest' })
  const reader = await aReader()
  const to = [reader.id]
  await tells({ to, title: 'The older meeting', at: thursdayAnd(-2) })
  await tells({ to, title: 'A story', topic: other, summary: 'Once upon a time.' })
  await tells({ to, title: 'The newer meeting', at: thursdayAnd(-1) })
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

test('what has become untrue is not told: what is over, taken back, or of a topic that is gone', async () => {
  clock.set(thursdayAnd(0))
  const still = new Set<string>(['holds'])
  const checked = aTopic({ key: 'test.checked', standard: 'digest', stillTrue: async () => still })
  const reader = await aReader()
  const to = [reader.id]
  await tells({ to, title: 'Over by then', untrueAt: new Date(thursdayAnd(1).getTime() + hour - 1) })
  await tells({ to, title: 'Just in time', untrueAt: new Date(thursdayAnd(1).getTime() + hour + 1) })
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
  clock.set(thursdayAnd(0))
  const waiting = aTopic({ key: 'test.applications', standard: 'digest', for: 'organiser' })
  const reader = await aReader('daily', { roles: ['organiser'] })
  await tells({ topic: waiting, title: 'Somebody applied' })
  await db.deleteFrom('people.heldRole').where('memberId', '=', reader.id).execute()
  await onDay(1)
  expect(await textsOf(reader)).toEqual([])
})

test('a long digest leaves nothing out: the first with their text, the others with their titles', async () => {
  clock.set(thursdayAnd(0))
  const reader = await aReader()
  for (let n = 1; n <= 30; n++)
    await tells({ to: [reader.id], title: `Number ${n}.`, at: new Date(thursdayAnd(0).getTime() - n * hour) })
  await onDay(1)
  const [text = ''] = await textsOf(reader)
  for (let n = 1; n <= 30; n++) expect(text).toContain(`Number ${n}.`)
  expect(text.split('Come along.')).toHaveLength(9)
  expect(text).toContain('And 22 more:')
})

let joined = 0

test('new members are told of by name: not those who left, nor those who stand in no list; and not twice', async () => {
  clock.set(thursdayAnd(20))
  const reader = await aReader()
  const joins = async (name: string) => {
    const address = `joiner-${++joined}@commonweal.example`
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
  clock.set(thursdayAnd(40))
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
