import { expect, test } from 'vitest'
import { mailsTo, plantSmallSystem } from '#test/applicant.ts'
import { layEvent } from '#test/events.ts'
import { openTestHouse } from '#test/house.ts'
import { untilRoom } from '../asked-form.ts'

const house = await openTestHouse()
const { db, clock } = house
await plantSmallSystem(house)
const organiser = await house.signedIn('organiser')

type Laid = Awaited<ReturnType<typeof layEvent>>

/** An event in a room for one, and online. */
const forOne = () => layEvent(house, { format: 'both', place: 'The Albany, Deptford', capacity: 1 })

async function registers({ here }: Laid, comes: string, said: Record<string, string> = {}) {
  const member = await house.signedIn()
  const { fields } = await member.get(`${here}/register`)
  const page = await member.post(`${here}/register`, { ...fields, comes, ...said })
  return { member, page, place: `${here}/place` }
}

type Somebody = Awaited<ReturnType<typeof registers>>

const tells = async ({ member, place }: Somebody, said: Record<string, string>) =>
  await member.post(place, { ...(await member.get(place)).fields, do: 'tell', ...said })

const pageOf = async ({ member, place }: Somebody) => (await member.get(place)).text

const actsTo = async ({ member }: Somebody) =>
  (await mailsTo(house, member.member.address)).map(({ act }) => act)

/** What was written to them, with the number of the file that came with it. */
async function filesTo({ member }: Somebody) {
  const files = await db
    .selectFrom('platform.mail')
    .select(['act', 'calendar'])
    .where('toAddress', '=', member.member.address)
    .where('calendar', 'is not', null)
    .orderBy('queuedAt')
    .execute()
  return files.map(({ act, calendar }) => [act, /SEQUENCE:(\d+)/.exec(`${calendar}`)?.[1]])
}

test('whoever joins online waits for the room too; its place is theirs by itself, and they may rather stay', async () => {
  const event = await forOne()
  const first = await registers(event, 'in-person')
  const early = await registers(event, untilRoom)
  expect(early.page.location).toContain('done=registered')
  expect(await pageOf(early)).toMatch(/Nobody: you are the first.+Online, until there is a place for you/)
  const late = await registers(event, 'online')
  expect((await tells(late, { comes: 'in-person' })).text).toContain('select below to stay online')
  const waits = await late.member.follow(await tells(late, { comes: untilRoom }))
  expect(waits.text).toMatch(
    /You have your place online, and are in the list for the room. Until 24 hours before/,
  )
  expect(waits.text).toContain('Before you in the list for the room 1')
  await first.member.post(first.place, { do: 'give-up' })
  expect(await pageOf(early)).toContain('How you take part In person')
  expect(await pageOf(late)).toContain('Nobody: you are the first')
  clock.forward(60_000)
  const stays = await early.member.post(early.place, { do: 'stay-online' })
  expect(stays.location).toContain('done=comes-anew')
  expect(await pageOf(early)).toContain('How you take part Online')
  expect(await pageOf(late)).toContain('How you take part In person')
  expect(await actsTo(late)).toEqual(expect.arrayContaining(['events.registered', 'events.promoted-to-room']))
  expect((await filesTo(early)).toSorted()).toEqual([
    ['events.promoted-to-room', '1'],
    ['events.registered', '0'],
    ['events.registered', '2'],
  ])
  const door = await organiser.get(`/programme/${event.slug}/people?list=print`)
  expect(door.text).toContain(late.member.member.name)
  expect(door.text).not.toContain(early.member.member.name)
})

test('whoever waits for the room keeps their turn when they join online meanwhile', async () => {
  const event = await forOne()
  const first = await registers(event, 'in-person')
  const second = await registers(event, 'in-person')
  const third = await registers(event, 'in-person')
  const online = await tells(second, { comes: untilRoom })
  expect(online.location).toContain('done=moved-up')
  await first.member.post(first.place, { do: 'give-up' })
  expect(await pageOf(second)).toContain('How you take part In person')
  expect(await pageOf(third)).toContain('You are on the waiting list')
})

test('with a carer they wait for two places in the room, and are in no count of it before', async () => {
  const event = await layEvent(house, { format: 'both', place: 'The Albany', capacity: 2 })
  const [first, second] = [await registers(event, 'in-person'), await registers(event, 'in-person')]
  const three = await registers(event, untilRoom, { carers: '2' })
  expect(three.page.text).toContain('That takes 3 places, and this event has 2')
  const two = await registers(event, untilRoom, { carers: '1' })
  const alone = await registers(event, untilRoom)
  const overview = async () => (await organiser.get(`/programme/${event.slug}`)).text
  expect(await overview()).toContain('2 of 2 places in the room are taken. 2 online wait for one in the room')
  await first.member.post(first.place, { do: 'give-up' })
  expect(await pageOf(alone)).toContain('Online, until there is a place')
  await second.member.post(second.place, { do: 'give-up' })
  expect(await overview()).toContain(
    '2 people have a place (1 in person, 1 online), and 1 comes with them. 2 of 2 places in the room',
  )
  expect(await pageOf(two)).toContain('Who comes with you 1 carer')
  const door = await organiser.get(`/programme/${event.slug}/people?list=print`)
  expect(door.text).toContain(`with whom somebody comes: ${two.member.member.name} (1).`)
  expect(door.text).toContain('Who came besides')
})

test('whoever was moved into the room meanwhile gives it up by no old form', async () => {
  const event = await forOne()
  const first = await registers(event, 'in-person')
  const eve = await registers(event, untilRoom)
  const next = await registers(event, untilRoom)
  const { fields } = await eve.member.get(eve.place)
  await first.member.post(first.place, { do: 'give-up' })
  const told = await eve.member.post(eve.place, { ...fields, do: 'tell', comes: untilRoom })
  expect(told.status).toBe(422)
  expect(told.text).toContain('There is a place in the room already')
  expect(told.text).not.toContain('Online, until there is a place')
  expect(await pageOf(eve)).toContain('How you take part In person')
  expect(await pageOf(next)).toContain('Nobody: you are the first')
})

test('whoever is the first in the list for two places may have the one that is free alone', async () => {
  const event = await layEvent(house, { format: 'both', place: 'The Albany', capacity: 2 })
  const first = await registers(event, 'in-person')
  const second = await registers(event, 'in-person')
  const dee = await registers(event, untilRoom, { carers: '1' })
  const alone = await registers(event, untilRoom)
  await first.member.post(first.place, { do: 'give-up' })
  expect((await tells(alone, { comes: 'in-person' })).status).toBe(409)
  expect((await tells(dee, { comes: 'in-person', carers: '0' })).location).toContain('done=comes-anew')
  expect(await pageOf(dee)).toContain('How you take part In person')
  expect(await pageOf(second)).toContain('How you take part In person')
})

test('where it is in the room alone by the time that somebody registers, they wait like anybody', async () => {
  const event = await forOne()
  const first = await registers(event, 'in-person')
  const late = await registers(event, untilRoom)
  await db.updateTable('events.event').set({ format: 'in-person' }).where('id', '=', event.id).execute()
  await db
    .updateTable('events.registration')
    .set({ registeredAt: null })
    .where('memberId', '=', late.member.member.id)
    .execute()
  await first.member.post(first.place, { do: 'give-up' })
  expect(await actsTo(late)).toContain('events.promoted')
})

test('who leaves the list stays online, also once registration is closed; in the last day nobody is moved', async () => {
  const event = await forOne()
  const first = await registers(event, 'in-person')
  const [leaves, waits] = [await registers(event, untilRoom), await registers(event, untilRoom)]
  await db.updateTable('events.event').set({ closesAt: clock.now() }).where('id', '=', event.id).execute()
  const left = await leaves.member.post(leaves.place, { do: 'stay-online' })
  expect(left.location).toContain('done=stays-online')
  expect(await pageOf(waits)).toContain('Nobody: you are the first')
  const before = clock.now()
  clock.set(new Date(+event.startsAt - 23 * 60 * 60 * 1000))
  await organiser.get(`/programme/${event.slug}/people`)
  const [one] = await db
    .selectFrom('events.registration')
    .select('id')
    .where('memberId', '=', first.member.member.id)
    .execute()
  await organiser.post(`/programme/${event.slug}/people`, { press: `remove:${one?.id}` })
  expect(await pageOf(waits)).toContain('nobody is moved into the room by the list')
  expect(await actsTo(waits)).toEqual(['events.registered'])
  clock.set(before)
})

test('whom the list brought into the room finds where to join once it has begun, and may stay online till the end', async () => {
  const joinLink = 'https://meet.example/stay'
  const event = await layEvent(house, { format: 'both', place: 'The Albany', capacity: 1, joinLink })
  const first = await registers(event, 'in-person')
  const early = await registers(event, untilRoom)
  await first.member.post(first.place, { do: 'give-up' })
  const before = clock.now()
  clock.set(new Date(+event.startsAt - 60_000))
  expect(await pageOf(early)).not.toContain(joinLink)
  clock.set(new Date(+event.startsAt + 60_000))
  expect(await pageOf(early)).toContain(joinLink)
  expect(await pageOf(early)).toContain('I would rather stay online')
  const stays = await early.member.post(early.place, { do: 'stay-online' })
  expect(stays.location).toContain('done=comes-anew')
  expect(await pageOf(early)).toContain('How you take part Online')
  clock.set(new Date(+event.startsAt + 2 * 60 * 60 * 1000))
  await early.member.get(early.place)
  const late = await early.member.follow(await early.member.post(early.place, { do: 'stay-online' }))
  expect(late.text).toContain('That came too late')
  clock.set(before)
})

/** Moves an event into the room alone; those who joined online, and asked last, wait. */
async function movesIn({ slug }: Laid) {
  const url = `/programme/${slug}/reschedule`
  const { fields } = await organiser.get(url)
  const preview = await organiser.post(url, { ...fields, format: 'in-person' })
  clock.forward(60_000)
  await organiser.post(url, { ...preview.fields, beyond: 'wait', do: 'reschedule' })
}

test('who lost their place to the room, and has one again, is written to again, with a later file', async () => {
  const event = await forOne()
  const first = await registers(event, 'in-person')
  const bob = await registers(event, 'in-person')
  await first.member.post(first.place, { do: 'give-up' })
  await tells(bob, { comes: 'online' })
  const third = await registers(event, 'in-person')
  const cy = await registers(event, 'online')
  await movesIn(event)
  expect(await pageOf(bob)).toContain('You are on the waiting list')
  clock.forward(60_000)
  await third.member.post(third.place, { do: 'give-up' })
  expect(await pageOf(bob)).toContain('You have a place')
  const files = await filesTo(bob)
  expect(files.filter(([act]) => act === 'events.promoted')).toHaveLength(2)
  expect(files.at(-1)?.[0]).toBe('events.promoted')
  expect(files).toEqual(inOrder(files))
  // Also where they left the list, and asked anew.
  await cy.member.post(cy.place, { do: 'give-up' })
  clock.forward(60_000)
  const { fields } = await cy.member.get(`${event.here}/register`)
  await cy.member.post(`${event.here}/register`, { ...fields })
  await bob.member.post(bob.place, { do: 'give-up' })
  const later = await filesTo(cy)
  expect(later.map(([act]) => act)).toEqual(['events.registered', 'events.reschedule', 'events.promoted'])
  expect(later).toEqual(inOrder(later))
})

const inOrder = (files: Awaited<ReturnType<typeof filesTo>>) =>
  files.toSorted(([, one], [, other]) => Number(one) - Number(other))
