import ICAL from 'ical.js'
import { beforeAll, expect, test } from 'vitest'
import { mailsTo } from '#test/applicant.ts'
import { layEvent, layPlace } from '#test/events.ts'
import { openTestHouse } from '#test/house.ts'
import { remindJob } from '../remind/job.ts'

const house = await openTestHouse()
const { db, clock, config } = house
let organiser: Awaited<ReturnType<typeof house.signedIn>>

beforeAll(async () => {
  organiser = await house.signedIn('organiser')
})

const newTime = {
  'beginsOn.day': '20',
  'beginsOn.month': '6',
  'beginsOn.year': '2022',
  starts: '2pm',
  ends: '4pm',
  zone: 'Europe/London',
  format: 'in-person',
  place: 'The Albany',
  words: 'The room was taken.\nWe are sorry.',
}

/** An event on 12 June at ten, to which a member and a guest come, and for which one waits. */
async function anEvent(slug: string) {
  const event = await layEvent(house, { slug, title: 'Building trust' })
  const { member } = await house.signedIn()
  const addresses = {
    member: member.address,
    guest: `guest-${slug}@commonweal.example`,
    waiting: `waiting-${slug}@commonweal.example`,
  }
  const guest = (guestAddress: string) => ({ guestName: 'Wren Test-Guest', guestAddress })
  await layPlace(house, { eventId: event.id, person: { memberId: member.id } })
  const guestId = await layPlace(house, { eventId: event.id, person: guest(addresses.guest) })
  await layPlace(house, { eventId: event.id, person: guest(addresses.waiting), waits: true })
  await organiser.get(`/programme/${slug}/reschedule`)
  return { ...event, addresses, guestId, way: `/programme/${slug}/reschedule` }
}

const rescheduled = async (address: string) =>
  (await mailsTo(house, address)).filter(({ act }) => act === 'events.reschedule')

const calendarTo = async (address: string) => {
  const { calendar } = await db
    .selectFrom('platform.mail')
    .select('calendar')
    .where('toAddress', '=', address)
    .where('act', '=', 'events.reschedule')
    .orderBy('queuedAt', 'desc')
    .executeTakeFirstOrThrow()
  if (!calendar) return null
  const file = new ICAL.Component(ICAL.parse(calendar))
  const event = file.getFirstSubcomponent('vevent')
  const text = (name: string) => `${event?.getFirstPropertyValue(name)}`
  return {
    method: file.getFirstPropertyValue('method'),
    uid: text('uid'),
    sequence: text('sequence'),
    starts: text('dtstart'),
    asked: event?.getFirstProperty('attendee')?.getParameter('partstat'),
  }
}

test('what changes is shown before anything is saved, with how many are told', async () => {
  const { way, addresses } = await anEvent('shown-first')
  const preview = await organiser.post(way, newTime)
  expect(preview.status).toBe(200)
  expect(preview.text).toContain('Sunday 12 June 2022, 10am to midday (UK time)')
  expect(preview.text).toContain('Monday 20 June 2022, 2pm to 4pm (UK time)')
  expect(preview.text).toContain('In person: The Albany')
  expect(preview.text).toContain('2 people with a place and to one person on the waiting list')
  expect(await rescheduled(addresses.member)).toEqual([])
  const back = await organiser.post(way, { ...newTime, do: 'edit' })
  expect(back.fields.place).toBe('The Albany')
})

test('everybody hears of it once, in words and in their calendar, and whoever has a place is asked anew', async () => {
  const { id, way, addresses } = await anEvent('told-once')
  const revision = `${(await organiser.get(way)).fields.revision}`
  const press = () => organiser.post(way, { ...newTime, revision, do: 'reschedule' })
  expect((await press()).location).toBe('/programme/told-once?done=rescheduled')
  // Pressed again, nothing is sent again.
  expect((await press()).location).toBe('/programme/told-once?done=rescheduled')
  const [mail, ...more] = await rescheduled(addresses.guest)
  expect(more).toEqual([])
  expect(mail?.subject).toBe('New time and place: Building trust. Can you still come?')
  expect(mail?.bodyText).toContain('When, before: Sunday 12 June 2022, 10am to midday (UK time)')
  expect(mail?.bodyText).toContain('When, from now on: Monday 20 June 2022, 2pm to 4pm (UK time)')
  expect(mail?.bodyText).toContain('The room was taken.')
  const file = await calendarTo(addresses.member)
  expect(file).toMatchObject({
    method: 'REQUEST',
    sequence: '1',
    starts: '2022-06-20T14:00:00',
    asked: 'NEEDS-ACTION',
  })
  expect(file?.uid).toContain(`event-${id}@`)
  const [waiting] = await rescheduled(addresses.waiting)
  expect(waiting?.bodyText).toContain('You are still on the waiting list')
  expect(await calendarTo(addresses.waiting)).toBeNull()
  const moves = await db
    .selectFrom('events.move')
    .select(['sequence', 'was'])
    .where('eventId', '=', id)
    .execute()
  expect(moves).toMatchObject([{ sequence: 1, was: { format: 'online' } }])
})

test('whoever can come no more says so by a press, and only by a press; whoever comes says so too', async () => {
  const { way, addresses, guestId } = await anEvent('asked-anew')
  await organiser.post(way, { ...newTime, revision: '1', do: 'reschedule' })
  const [mail] = await rescheduled(addresses.guest)
  const link = /\/events\/place\/[\w-]+/.exec(mail?.bodyText ?? '')?.[0] ?? ''
  const guest = house.visitor()
  expect((await guest.get(link)).text).toContain('Can you still come?')
  const standing = () =>
    db
      .selectFrom('events.registration')
      .select(['cancelledAt', 'askedAgainAt', 'stillComingAt'])
      .where('id', '=', guestId)
      .executeTakeFirstOrThrow()
  expect(await standing()).toMatchObject({
    cancelledAt: null,
    stillComingAt: null,
    askedAgainAt: clock.now(),
  })
  await guest.post(link, { do: 'still-coming' })
  expect((await standing()).stillComingAt).toEqual(clock.now())
  await guest.post(link, { do: 'give-up' })
  expect((await standing()).cancelledAt).toEqual(clock.now())
})

test('people are reminded anew of the new time, not of the old', async () => {
  const { way, addresses, startsAt } = await anEvent('reminded-anew')
  const began = clock.now()
  const work = () =>
    remindJob.work({ db, config, now: clock.now(), about: {}, signal: new AbortController().signal })
  const reminders = async () =>
    (await mailsTo(house, addresses.guest)).filter(({ act }) => act === 'events.remindDayBefore').length
  clock.set(new Date(startsAt.getTime() - 24 * 60 * 60 * 1000))
  await work()
  await organiser.get(way)
  await organiser.post(way, { ...newTime, revision: '1', do: 'reschedule' })
  clock.forward(60_000)
  await work()
  expect(await reminders()).toBe(1)
  clock.set(new Date('2022-06-19T13:00:00Z'))
  await work()
  expect(await reminders()).toBe(2)
  clock.set(began)
})

test('a time in the past, one that is no other, and one that another organiser has set meanwhile', async () => {
  const { way, addresses } = await anEvent('not-so')
  const past = await organiser.post(way, { ...newTime, 'beginsOn.month': '5', do: 'reschedule' })
  expect(past.status).toBe(422)
  expect(past.text).toContain('The event must begin in the future')
  const fields = (await organiser.get(way)).fields
  const same = await organiser.post(way, fields as Record<string, string>)
  expect(same.text).toContain('Nothing has changed')
  const stale = await organiser.post(way, { ...newTime, revision: '7', do: 'reschedule' })
  expect(stale.status).toBe(409)
  expect(stale.fields.place).toBe('The Albany')
  expect(await rescheduled(addresses.member)).toEqual([])
})

test('what is being prepared has another page, and what is over or cancelled keeps its time', async () => {
  const draft = await layEvent(house, { slug: 'only-a-draft', isDraft: true })
  expect((await organiser.get('/programme/only-a-draft/reschedule')).location).toBe(
    '/programme/only-a-draft/time',
  )
  const { id, way } = await anEvent('called-off')
  await db.updateTable('events.event').set({ cancelledAt: clock.now() }).where('id', '=', id).execute()
  await organiser.post(way, { ...newTime, revision: '1', do: 'reschedule' })
  const event = await db
    .selectFrom('events.event')
    .select('sequence')
    .where('id', 'in', [id, draft.id])
    .execute()
  expect(event).toEqual([{ sequence: 0 }, { sequence: 0 }])
})
