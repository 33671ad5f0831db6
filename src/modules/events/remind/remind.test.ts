import { expect, test } from 'vitest'
import { mailsTo } from '#test/applicant.ts'
import { type LaidEvent, layEvent, layPlace } from '#test/events.ts'
import { openTestHouse } from '#test/house.ts'
import { remindJob } from './job.ts'

const house = await openTestHouse()
const { db, clock, config } = house
const start = clock.now()
const hourMs = 60 * 60 * 1000

const work = () =>
  remindJob.work({ db, config, now: clock.now(), about: {}, signal: new AbortController().signal })

/** Where a test begins: at ten in the morning, London's time, before an event a week later at the same hour. */
async function aWeekBefore(event: LaidEvent = {}) {
  clock.set(start)
  const startsAt = new Date(start.getTime() + 7 * 24 * hourMs)
  const laid = await layEvent(house, { startsAt, place: 'The Albany', joinLink: '', ...event })
  const { member } = await house.signedIn()
  const id = await layPlace(house, { eventId: laid.id, person: { memberId: member.id } })
  return { ...laid, member, id, before: (hours: number) => clock.set(new Date(+startsAt - hours * hourMs)) }
}

const actsTo = async (address: string) =>
  (await mailsTo(house, address)).map(({ act }) => act).filter((act) => act !== 'events.confirm')

let guests = 0
async function aGuest(eventId: string, waits = false) {
  const guestAddress = `guest-${++guests}@commonweal.example`
  const person = { guestName: 'Wren Test-Guest', guestAddress }
  return { id: await layPlace(house, { eventId, person, waits }), address: guestAddress }
}

test('whoever has a place is reminded a day and an hour before, once, also where two workers look', async () => {
  const { id, member, before, title } = await aWeekBefore()
  const event = await db
    .selectFrom('events.registration')
    .select('eventId')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const [guest, waiting] = [await aGuest(event.eventId), await aGuest(event.eventId, true)]
  before(24.1)
  await work()
  expect(await actsTo(member.address)).toEqual([])
  before(24)
  await Promise.all([work(), work()])
  await work()
  before(1)
  await Promise.all([work(), work()])
  await work()
  const both = ['events.remindDayBefore', 'events.remindHourBefore']
  expect(await actsTo(member.address)).toEqual(both)
  expect(await actsTo(guest.address)).toEqual(both)
  expect(await actsTo(waiting.address)).toEqual([])
  const [mail] = await mailsTo(house, member.address)
  expect(mail?.subject).toBe(`${title}: Thursday 9 June 2022`)
  expect(mail?.bodyText).toContain('Thursday 9 June 2022, 10am to midday (UK time)')
  expect(mail?.bodyText).toContain('You get this because you have a place at this event.')
  expect(mail?.bodyText).toContain('/unsubscribe/')
})

test('nobody is reminded of what they gave up, what is cancelled, or what they have just registered for', async () => {
  const one = await aWeekBefore()
  await db
    .updateTable('events.registration')
    .set({ cancelledAt: clock.now(), cancelledHow: 'cancelled' })
    .where('id', '=', one.id)
    .execute()
  const other = await aWeekBefore()
  await db.updateTable('events.event').set({ cancelledAt: clock.now() }).where('id', '=', other.id).execute()
  await db
    .updateTable('events.event')
    .set({ cancelledAt: clock.now() })
    .where('slug', '=', other.slug)
    .execute()
  const third = await aWeekBefore()
  third.before(20)
  const event = await db
    .selectFrom('events.event')
    .select('id')
    .where('slug', '=', third.slug)
    .executeTakeFirstOrThrow()
  const late = await aGuest(event.id)
  await work()
  expect(await actsTo(one.member.address)).toEqual([])
  expect(await actsTo(other.member.address)).toEqual([])
  expect(await actsTo(third.member.address)).toEqual(['events.remindDayBefore'])
  expect(await actsTo(late.address)).toEqual([])
  third.before(1)
  await work()
  expect(await actsTo(late.address)).toEqual(['events.remindHourBefore'])
})

test('whoever stops reminders gets none, and keeps their place', async () => {
  const { member, before } = await aWeekBefore()
  await db
    .insertInto('letters.choice')
    .values({ memberId: member.id, topic: 'events.reminder', manner: 'not-at-all', chosenAt: clock.now() })
    .execute()
  before(24)
  await work()
  expect(await actsTo(member.address)).toEqual([])
})

test('the link to join stands in the mail only from 24 hours before, and never for a mail before a quiet night', async () => {
  const startsAt = new Date('2022-06-09T06:00:00Z')
  const { member } = await aWeekBefore({ startsAt, joinLink: 'https://meet.example/early', place: '' })
  clock.set(new Date('2022-06-07T19:00:00Z'))
  await work()
  clock.set(new Date('2022-06-08T19:00:00Z'))
  await work()
  const [day, hour] = await mailsTo(house, member.address)
  expect(day?.bodyText).not.toContain('meet.example')
  expect(day?.bodyText).toContain('from 24 hours before')
  expect(hour?.bodyText).toContain('https://meet.example/early')
})

test('afterwards those who came or did not say get one mail; whoever said that they could not is left in peace', async () => {
  const { member, id, before, slug } = await aWeekBefore()
  const { eventId } = await db
    .selectFrom('events.registration')
    .select('eventId')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const absent = await aGuest(eventId)
  await db
    .updateTable('events.registration')
    .set({ came: 'could-not', cameToldAt: clock.now(), cameToldBy: 'themselves' })
    .where('id', '=', absent.id)
    .execute()
  before(-4)
  await work()
  expect(await actsTo(member.address)).toEqual([])
  await db
    .insertInto('events.outputs')
    .values({ eventId, draftedAt: clock.now(), publishedAt: clock.now() })
    .execute()
  await Promise.all([work(), work()])
  before(-72)
  await work()
  expect(await actsTo(member.address)).toEqual(['events.thank'])
  expect(await actsTo(absent.address)).toEqual([])
  const [mail] = await mailsTo(house, member.address)
  expect(mail?.bodyText).toContain(`/events/${slug}/outputs`)
  expect(mail?.bodyText).toContain('held against nobody')
})
