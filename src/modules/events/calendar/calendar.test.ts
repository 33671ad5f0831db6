import ICAL from 'ical.js'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { layEvent, layPlace } from '#test/events.ts'
import { openTestHouse } from '#test/house.ts'

const house = await openTestHouse()
const { db, clock } = house
const dayMs = 24 * 60 * 60 * 1000
const start = clock.now()
const onDay = (day: number) => clock.set(new Date(start.getTime() + day * dayMs))

/** What a calendar makes of a feed: the title of each thing, with what it says. */
const read = (body: string) =>
  new Map(
    new ICAL.Component(ICAL.parse(body)).getAllSubcomponents('vevent').map((event) => [
      `${event.getFirstPropertyValue('summary')}`,
      {
        text: (name: string) => `${event.getFirstPropertyValue(name)}`,
        attendees: event.getAllProperties('attendee').length,
      },
    ]),
  )

const cancel = (id: string) =>
  db.updateTable('events.event').set({ cancelledAt: clock.now(), sequence: 1 }).where('id', '=', id).execute()

test('everybody’s calendar shows the programme, and neither who comes nor where they join', async () => {
  const member = await house.signedIn()
  const event = await layEvent(house, { title: 'Trust; first, and last', slug: 'trust' })
  await layEvent(house, { title: 'Not yet ready', isDraft: true })
  await layPlace(house, { eventId: event.id, person: { memberId: member.member.id } })
  clock.set(new Date(event.startsAt.getTime() - 60_000))
  const feed = await house.visitor().get('/events/calendar.ics')
  expect(feed.headers['content-type']).toBe('text/calendar; charset=utf-8')
  const shown = read(feed.body)
  expect([...shown.keys()]).toEqual(['Trust; first, and last'])
  const [trust] = shown.values()
  expect(trust?.attendees).toBe(0)
  expect(trust?.text('description')).toContain('(UK time)')
  expect(trust?.text('url')).toMatch(/\/events\/trust$/)
  expect(feed.body).not.toContain('meet.example')
  expect(feed.body).not.toContain(member.member.name)
  onDay(0)
})

test('whoever asks again for a feed that has not changed is not sent it again', async () => {
  const visitor = house.visitor()
  const first = await visitor.get('/events/calendar.ics')
  const tag = `${first.headers.etag}`
  expect((await visitor.get('/events/calendar.ics', { 'if-none-match': tag })).status).toBe(304)
  await layEvent(house, { title: 'Another' })
  const changed = await visitor.get('/events/calendar.ics', { 'if-none-match': tag })
  expect(changed.status).toBe(200)
  expect(read(changed.body).has('Another')).toBe(true)
})

test('what is cancelled stays in the feeds for 30 days, and says so', async () => {
  const past = new Date(start.getTime() - 400 * dayMs)
  const event = await layEvent(house, { title: 'Long ago', startsAt: past })
  const feed = async () => read((await house.visitor().get('/events/calendar.ics')).body)
  expect((await feed()).has('Long ago')).toBe(false)
  await cancel(event.id)
  onDay(29)
  expect((await feed()).get('Cancelled: Long ago')?.text('status')).toBe('CANCELLED')
  onDay(31)
  expect([...(await feed()).keys()].filter((title) => title.includes('Long ago'))).toEqual([])
  onDay(0)
})

test('a series is a feed of its own', async () => {
  const { id } = await db
    .insertInto('events.series')
    .values({ slug: 'programme-of-a-year', title: 'A year', madeAt: clock.now() })
    .returning('id')
    .executeTakeFirstOrThrow()
  const here = '/events/series/programme-of-a-year/calendar.ics'
  expect((await house.visitor().get(here)).status).toBe(404)
  await layEvent(house, { title: 'In the series', seriesId: id })
  const visitor = house.visitor()
  expect([...read((await visitor.get(here)).body).keys()]).toEqual(['In the series'])
  expect((await visitor.get('/events/series/none/calendar.ics')).status).toBe(404)
  const page = await visitor.get('/events/calendar')
  expect(page.text).toContain('A year')
})

test('one event is a file for whoever has no place, and a draft is none', async () => {
  await layEvent(house, { title: 'By itself', slug: 'by-itself' })
  await layEvent(house, { title: 'A draft', slug: 'a-draft', isDraft: true })
  const file = await house.visitor().get('/events/by-itself/calendar.ics')
  expect(file.body).toContain('METHOD:PUBLISH')
  expect((await house.visitor().get('/events/a-draft/calendar.ics')).status).toBe(404)
})

test('one’s own feed shows where to join from 24 hours before, and only the events at which one has a place', async () => {
  const member = await house.signedIn()
  const memberId = member.member.id
  const own = await layEvent(house, { title: 'Mine' })
  await layPlace(house, { eventId: own.id, person: { memberId } })
  const waits = await layEvent(house, { title: 'I wait' })
  await layPlace(house, { eventId: waits.id, person: { memberId }, waits: true })
  await layEvent(house, { title: 'Of others' })

  await member.get('/events/feed')
  const made = await member.post('/events/feed', { do: 'make' })
  const address = `${made.fields.address}`
  expect(address).toMatch(/\/events\/feed\/[\w-]{43}\.ics$/)
  expect(made.body).toContain(`href="${address.replace(/^https?:/, 'webcal:')}"`)
  const here = new URL(address).pathname
  const { rows } = await sql<{ row: string }>`select row_to_json(feed)::text as row from events.feed`.execute(
    db,
  )
  expect(rows.map(({ row }) => row).join()).not.toContain(here.slice(13, 30))
  // It is not shown again.
  expect((await member.get('/events/feed')).body).not.toContain('.ics')

  const feed = async () => await house.visitor().get(here)
  clock.set(new Date(own.startsAt.getTime() - dayMs - 1))
  const before = await feed()
  expect([...read(before.body).keys()]).toEqual(['Mine'])
  expect(before.body).not.toContain('meet.example')
  clock.set(new Date(own.startsAt.getTime() - dayMs))
  const shown = read((await feed()).body).get('Mine')
  expect(shown?.text('description')).toContain('https://meet.example/trust')
  expect(shown?.text('location')).toBe('https://meet.example/trust')
  expect(shown?.attendees).toBe(0)
  expect((await member.get('/events/feed')).text).toContain('A calendar last asked by it on')

  await cancel(own.id)
  const cancelled = await feed()
  expect(read(cancelled.body).get('Cancelled: Mine')?.text('sequence')).toBe('1')
  expect(cancelled.body).not.toContain('meet.example')
  onDay(0)
})

test('a revoked address, and one that another took the place of, opens nothing more', async () => {
  const member = await house.signedIn()
  await member.get('/events/feed')
  const make = async () =>
    new URL(`${(await member.post('/events/feed', { do: 'make' })).fields.address}`).pathname
  const [one, other] = [await make(), await make()]
  expect((await house.visitor().get(one)).status).toBe(404)
  expect((await house.visitor().get(other)).status).toBe(200)
  await member.post('/events/feed', { do: 'revoke' })
  expect((await house.visitor().get(other)).status).toBe(404)
  expect((await house.visitor().get('/events/feed/none.ics')).status).toBe(404)
})
