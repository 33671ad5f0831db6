import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { layEvent, layPlace } from '#test/events.ts'
import { openTestHouse } from '#test/house.ts'

const house = await openTestHouse()
const { db } = house

const next = {
  title: 'Building trust, again',
  'beginsOn.day': '7',
  'beginsOn.month': '7',
  'beginsOn.year': '2022',
  starts: '10am',
  ends: 'midday',
  zone: 'Europe/London',
}

test('words, questions, kept places and access come along; days, people and where to join do not', async () => {
  const organiser = await house.signedIn('organiser')
  const event = await layEvent(house, { slug: 'building-trust', capacity: 60, place: 'The Albany' })
  await db
    .updateTable('events.event')
    .set({ about: 'We tell stories.', remindsHourBefore: false, closesAt: event.startsAt, sequence: 3 })
    .where('id', '=', event.id)
    .execute()
  await layPlace(house, { eventId: event.id, person: { memberId: organiser.member.id } })
  const question = { kind: 'dietary', words: 'What do you eat?', keptDays: 3, position: 0 }
  await db
    .insertInto('events.question')
    .values({ eventId: event.id, ...question })
    .execute()
  const part = await db
    .insertInto('system.part')
    .values({ slug: 'hospitals', name: 'Hospitals', position: 1 })
    .returning('id')
    .executeTakeFirstOrThrow()
  const until = new Date(event.startsAt.getTime() - 3 * 24 * 60 * 60 * 1000)
  await db
    .insertInto('events.reserved')
    .values({ eventId: event.id, partId: part.id, places: 9, until, releasedAt: until })
    .execute()

  await organiser.get('/programme/building-trust/duplicate')
  const prepared = await organiser.post('/programme/building-trust/duplicate', next)
  expect(prepared.location).toBe('/programme/building-trust-again?done=duplicated')
  const made = await db
    .selectFrom('events.event')
    .selectAll()
    .where('slug', '=', 'building-trust-again')
    .executeTakeFirstOrThrow()
  expect(made).toMatchObject({
    title: 'Building trust, again',
    about: 'We tell stories.',
    place: 'The Albany',
    capacity: 60,
    captions: 'yes',
    remindsHourBefore: false,
    startsAt: new Date('2022-07-07T09:00:00Z'),
    joinLink: '',
    closesAt: null,
    publishedAt: null,
    sequence: 0,
    revision: 1,
    madeBy: organiser.member.id,
  })
  const { rows } = await sql<{ questions: string; reserved: string; people: number }>`
    select (select string_agg(words || kept_days, '') from events.question where event_id = ${made.id}) as questions,
      (select string_agg(places || ' ' || until::date || ' ' || (released_at is null), '') from events.reserved where event_id = ${made.id}) as reserved,
      (select count(*)::int from events.registration where event_id = ${made.id}) as people`.execute(db)
  expect(rows).toEqual([{ questions: 'What do you eat?3', reserved: '9 2022-07-04 true', people: 0 }])
})

test('without a title or a time nothing is prepared, and what was typed stays', async () => {
  const organiser = await house.signedIn('organiser')
  await layEvent(house, { slug: 'unfinished' })
  await organiser.get('/programme/unfinished/duplicate')
  const page = await organiser.post('/programme/unfinished/duplicate', {
    ...next,
    title: '',
    starts: 'early',
  })
  expect(page.status).toBe(422)
  expect(page.fields.ends).toBe('midday')
})
