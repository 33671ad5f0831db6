import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { layEvent } from '#test/events.ts'
import { openTestHouse } from '#test/house.ts'

const house = await openTestHouse({ MAIL_FROM: 'Our house <house@commonweal.example>' })
const { db, clock } = house

/** What somebody's calendar was told, file by file. */
async function toldTo(address: string) {
  const rows = await db
    .selectFrom('platform.mail')
    .select(['act', 'calendar'])
    .where('toAddress', '=', address)
    .where('calendar', 'is not', null)
    .orderBy('queuedAt')
    .execute()
  return rows.map(({ act, calendar }) => {
    const file = new ICAL.Component(ICAL.parse(`${calendar}`))
    const event = file.getFirstSubcomponent('vevent')
    return {
      act,
      method: `${file.getFirstPropertyValue('method')}`,
      uid: `${event?.getFirstPropertyValue('uid')}`,
      sequence: Number(event?.getFirstPropertyValue('sequence')),
      attendees: event?.getAllProperties('attendee').map((each) => `${each.getFirstValue()}`),
      organiser: `${event?.getFirstPropertyValue('organizer')}`,
    }
  })
}

test('whoever registers, gives up and registers again has one event in their calendar, each time told later than before', async () => {
  const event = await layEvent(house, { slug: 'once-more' })
  const member = await house.signedIn()
  const { address } = member.member
  const register = async () => {
    clock.forward(60_000)
    await member.get('/events/once-more/register')
    await member.post('/events/once-more/register', {})
  }
  await register()
  clock.forward(60_000)
  await member.post('/events/once-more/place', { do: 'give-up' })
  await register()
  const told = await toldTo(address)
  expect(told.map(({ act, method, sequence }) => [act, method, sequence])).toEqual([
    ['events.registered', 'REQUEST', 0],
    ['events.given-up', 'CANCEL', 1],
    ['events.registered', 'REQUEST', 2],
  ])
  expect(new Set(told.map(({ uid }) => uid)).size).toBe(1)
  expect(told[0]?.uid).toContain(`event-${event.id}@`)
  for (const { attendees, organiser } of told) {
    expect(attendees).toEqual([`MAILTO:${address}`])
    expect(organiser).toBe('mailto:house@commonweal.example')
  }
})

test('when the event itself is cancelled, its file is later than all that went out before', async () => {
  const organiser = await house.signedIn('organiser')
  await layEvent(house, { slug: 'called-off' })
  const member = await house.signedIn()
  for (const wish of ['give-up', null]) {
    clock.forward(60_000)
    await member.get('/events/called-off/register')
    await member.post('/events/called-off/register', {})
    clock.forward(60_000)
    if (wish) await member.post('/events/called-off/place', { do: wish })
  }
  await organiser.get('/programme/called-off/cancel')
  await organiser.post('/programme/called-off/cancel', { because: 'The room is flooded.' })
  const told = await toldTo(member.member.address)
  const sequences = told.map(({ sequence }) => sequence)
  expect(told.at(-1)).toMatchObject({ act: 'events.cancelled', method: 'CANCEL' })
  expect(sequences).toEqual([...sequences].sort((one, other) => one - other))
  expect(new Set(sequences).size).toBe(sequences.length)
})
