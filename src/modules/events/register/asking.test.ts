import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { plantSmallSystem } from '#test/applicant.ts'
import { layEvent, layPlace, placeLinkIn } from '#test/events.ts'
import { openTestHouse } from '#test/house.ts'
import { followLeaving } from '../follow-leaving.ts'
import { givePlaces } from '../give-places.ts'
import { lockEvent } from '../queries.ts'
import { releasePlaces } from '../release/release.ts'
import { register } from './register.ts'

const house = await openTestHouse()
const { db, clock, config } = house
const parts = await plantSmallSystem(house)

async function asks(here: string, said: { name: string; address: string }) {
  const guest = house.visitor()
  await guest.get(`${here}/register`)
  clock.forward(60_000)
  const { status } = await guest.post(`${here}/register`, said)
  expect(status).toBe(303)
  return await placeLinkIn(house, { act: 'events.confirm', to: said.address })
}

const registrationsAt = (eventId: string) =>
  db
    .selectFrom('events.registration')
    .select(['id', 'guestName', 'confirmedAt', 'cancelledAt', 'carers'])
    .where('eventId', '=', eventId)
    .orderBy('number')
    .execute()

test('whoever types somebody’s address undoes nothing: the first link that is pressed counts', async () => {
  const event = await layEvent(house)
  const own = await asks(event.here, { name: 'Grace', address: 'grace@commonweal.example' })
  const others = await asks(event.here, { name: 'Mallory', address: 'grace@commonweal.example' })
  expect(own).not.toBe(others)
  const reader = house.visitor()
  await reader.get(own)
  await reader.post(own, { do: 'confirm' })
  expect(await registrationsAt(event.id)).toMatchObject([{ guestName: 'Grace' }])
  expect((await reader.get(others)).status).toBe(404)
})

test('sixty in one hall register from one network, and the count of an address does not say whose it is', async () => {
  const event = await layEvent(house)
  for (let number = 1; number <= 41; number++)
    await asks(event.here, { name: 'Guest', address: `hall-${number}@commonweal.example` })
  const counted = await db
    .selectFrom('platform.asked')
    .select('what')
    .where('what', 'like', 'events address %')
    .execute()
  expect(new Set(counted.map(({ what }) => what)).size).toBeGreaterThanOrEqual(41)
})

test('an answer to a question that was taken away meanwhile is not kept, and the place is', async () => {
  const event = await layEvent(house)
  const { member } = await house.signedIn()
  const asked = {
    partId: null,
    carers: 0,
    interpreters: 0,
    comes: null,
    wantsRoom: false,
    answers: new Map([[randomUUID(), 'Gone']]),
  }
  const who = { memberId: member.id }
  const at = clock.now()
  expect(await register(db, { eventId: event.id, who, asked, config, at })).toBe('registered')
  const acts = await db.selectFrom('platform.act').select('byPerson').where('onId', '=', event.slug).execute()
  expect(acts).toEqual([{ byPerson: null }])
})

test('what somebody told the organisers is gone once they do not come, however that came about', async () => {
  const event = await layEvent(house)
  const { id: questionId } = await db
    .insertInto('events.question')
    .values({ eventId: event.id, position: 0, kind: 'access', words: 'What do you need?' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const [one, other] = [await house.signedIn(), await house.signedIn()]
  for (const { member } of [one, other]) {
    const registrationId = await layPlace(house, { eventId: event.id, person: { memberId: member.id } })
    await db.insertInto('events.answer').values({ registrationId, questionId, words: 'A chair' }).execute()
  }
  const count = async () => (await db.selectFrom('events.answer').select('words').execute()).length
  expect(await count()).toBe(2)
  await one.get(`${event.here}/place`)
  await one.post(`${event.here}/place`, { do: 'give-up' })
  expect(await count()).toBe(1)
  const leaving = { memberId: other.member.id, at: clock.now() }
  await db.transaction().execute((tx) => followLeaving(tx, leaving))
  expect(await count()).toBe(0)
})

test('a full event has a place for the next again once somebody left the house, though nobody waited', async () => {
  const event = await layEvent(house, { capacity: 1 })
  const { member } = await house.signedIn()
  await layPlace(house, { eventId: event.id, person: { memberId: member.id } })
  await db.transaction().execute(async (tx) => {
    await givePlaces(tx, { event: await lockEvent(tx, event.id), config, at: clock.now() })
  })
  const isFull = async () =>
    (await db.selectFrom('events.event').select('isFull').where('id', '=', event.id).executeTakeFirst())
      ?.isFull
  expect(await isFull()).toBe(true)
  await db.transaction().execute((tx) => followLeaving(tx, { memberId: member.id, at: clock.now() }))
  await releasePlaces(db, { config, at: clock.now() })
  expect(await isFull()).toBe(false)
})

test('whoever needs more places than there are is told so at the form; online, nobody needs one more', async () => {
  const room = await layEvent(house, { capacity: 2, place: 'The hall' })
  const member = await house.signedIn()
  await member.get(`${room.here}/register`)
  const refused = await member.post(`${room.here}/register`, { carers: '2', interpreters: '2' })
  expect(refused.text).toContain('That takes 5 places, and this event has 2')
  const online = await layEvent(house, { capacity: 2 })
  await member.get(`${online.here}/register`)
  await member.post(`${online.here}/register`, { carers: '2', interpreters: '2' })
  expect(await registrationsAt(online.id)).toMatchObject([{ carers: 0 }])
})

test('whoever stands in a part reads that places are kept for it, where all others are taken', async () => {
  const event = await layEvent(house, { capacity: 2 })
  await db
    .insertInto('events.reserved')
    .values({ eventId: event.id, partId: parts.residents, places: 1, until: event.startsAt })
    .execute()
  const asked = {
    partId: parts.hospital,
    carers: 0,
    interpreters: 0,
    comes: null,
    wantsRoom: false,
    answers: new Map(),
  }
  const who = { memberId: (await house.signedIn()).member.id }
  await register(db, { eventId: event.id, who, asked, config, at: clock.now() })
  const page = await (await house.signedIn()).get(event.here)
  expect(page.text).toMatch(/1 place is kept for .+ until .+ \(UK time\)\./)
  expect(page.text).toContain('Register, or join the waiting list')
  const organiser = await house.signedIn('organiser')
  expect((await organiser.get(`/programme/${event.slug}/places`)).text).toMatch(/: 0 taken, 1 kept/)
})

test('places that are kept are told from the beginning, and the page says how many of them are left', async () => {
  const event = await layEvent(house, { capacity: 5 })
  const until = new Date('2022-06-08T23:00:00Z')
  await db
    .insertInto('events.reserved')
    .values({ eventId: event.id, partId: parts.residents, places: 2, until })
    .execute()
  const visitor = house.visitor()
  const before = (await visitor.get(event.here)).text
  expect(before).toMatch(/5\. 2 places are kept for .+ until the end of Wednesday 8 June 2022\./)
  const asked = {
    partId: parts.residents,
    carers: 0,
    interpreters: 0,
    comes: null,
    wantsRoom: false,
    answers: new Map(),
  }
  const who = { memberId: (await house.signedIn()).member.id }
  await register(db, { eventId: event.id, who, asked, config, at: clock.now() })
  await expect.poll(async () => (await visitor.get(event.here)).text).toMatch(/1 place is kept for/)
})

test.each(['0', '2'])('a guest registers for an event in a hall, with %s carers', async (carers) => {
  const event = await layEvent(house, { place: 'The Albany, Deptford' })
  const address = `hall-${carers}@commonweal.example`
  const guest = house.visitor()
  const { fields } = await guest.get(`${event.here}/register`)
  const said = { ...fields, name: 'Grace Test-Guest', address, carers }
  expect((await guest.post(`${event.here}/register`, said)).status).toBe(303)
  const link = await placeLinkIn(house, { act: 'events.confirm', to: address })
  await guest.get(link)
  await guest.post(link, { do: 'confirm' })
  const [place] = await db
    .selectFrom('events.registration')
    .select(['guestName', 'carers', 'registeredAt'])
    .where('eventId', '=', event.id)
    .execute()
  expect(place).toEqual({
    guestName: 'Grace Test-Guest',
    carers: Number(carers),
    registeredAt: expect.any(Date),
  })
})
