import { expect, test } from 'vitest'
import { plantSmallSystem } from '#test/applicant.ts'
import type { Browser } from '#test/browser.ts'
import { layEvent, layPlace, placeLinkIn } from '#test/events.ts'
import { openTestHouse } from '#test/house.ts'
import { answerField } from '../asked-form.ts'

const house = await openTestHouse()
const { db, clock } = house
const parts = await plantSmallSystem(house)

type Laid = Awaited<ReturnType<typeof layEvent>>

const questionAt = async (eventId: string) =>
  await db
    .insertInto('events.question')
    .values({ eventId, position: 1, kind: 'access', words: 'What do you need?' })
    .returning('id')
    .executeTakeFirstOrThrow()

/** Somebody with a place, or who waits, and their page. */
async function comesTo(event: Laid, waits = false) {
  const member = await house.signedIn()
  const id = await layPlace(house, { eventId: event.id, person: { memberId: member.member.id }, waits })
  return { member, id, place: `${event.here}/place` }
}

/** Fills their page in as it was opened, and sends it. */
async function tells(who: Browser, place: string, said: Record<string, string>) {
  const { fields } = await who.get(place)
  return await who.post(place, { ...fields, do: 'tell', ...said })
}

const at = (eventId: string) =>
  db
    .selectFrom('events.registration')
    .select(['carers', 'interpreters', 'comes', 'partId', 'registeredAt', 'revision'])
    .where('eventId', '=', eventId)
    .orderBy('number')
    .execute()

const hall = { place: 'The Albany' }

test('whoever has a place answers what the event asks on their page, and answers otherwise later', async () => {
  const event = await layEvent(house)
  const field = answerField((await questionAt(event.id)).id)
  const { member, place } = await comesTo(event)
  expect((await member.get(place)).text).toContain('What do you need?')
  const saved = await member.follow(await tells(member, place, { [field]: 'A ramp' }))
  expect(saved.text).toContain('Saved. Only the organisers see it')
  expect(saved.fields[field]).toBe('A ramp')
  const organiser = await house.signedIn('organiser')
  expect((await organiser.get(`/programme/${event.slug}/people`)).text).toMatch(/A ramp.+Changed on/)
  const long = await tells(member, place, { [field]: 'x'.repeat(1001) })
  expect(long.status).toBe(422)
  expect(long.text).toContain('1,000 characters or less')
  await tells(member, place, { [field]: '' })
  expect(await db.selectFrom('events.answer').selectAll().execute()).toEqual([])
  const acts = await db.selectFrom('platform.act').select(['act', 'byPerson']).execute()
  expect(acts).toContainEqual({ act: 'events.changeTold', byPerson: null })
})

test('who has given up their place tells nothing any more', async () => {
  const event = await layEvent(house)
  const field = answerField((await questionAt(event.id)).id)
  const { member, place } = await comesTo(event)
  const { fields } = await member.get(place)
  await member.post(place, { do: 'give-up' })
  expect((await member.get(place)).text).not.toContain('What do you need?')
  const late = await member.post(place, { ...fields, do: 'tell', [field]: 'A ramp' })
  expect(late.location).toContain('done=gone')
  expect(await db.selectFrom('events.answer').selectAll().execute()).toEqual([])
})

test('a carer more counts as at registering: where there is no room they keep what they had, and are told', async () => {
  const event = await layEvent(house, { ...hall, capacity: 3 })
  const field = answerField((await questionAt(event.id)).id)
  const { member, place } = await comesTo(event)
  await comesTo(event)
  expect((await tells(member, place, { carers: '1' })).location).toContain('done=told-anew')
  const refused = await tells(member, place, { carers: '1', interpreters: '1', [field]: 'A ramp' })
  expect(refused.status).toBe(409)
  expect(refused.text).toContain('There is not enough room for that now')
  expect(refused.text).toContain('Who comes with you 1 carer')
  expect(refused.fields.interpreters).toBe('1')
  // What they answered needs no room.
  expect(refused.text).toContain('what you answered is saved')
  expect((await member.get(place)).fields[field]).toBe('A ramp')
  const never = await tells(member, place, { carers: '2', interpreters: '2' })
  expect(never.text).toContain('That takes 5 places, and this event has 3')
  expect(await at(event.id)).toMatchObject([{ carers: 1, interpreters: 0 }, { carers: 0 }])
})

test('two who want the last place for their carer: one has it', async () => {
  const event = await layEvent(house, { ...hall, capacity: 3 })
  const both = [await comesTo(event), await comesTo(event)]
  const answers = await Promise.all(both.map(({ member, place }) => tells(member, place, { carers: '1' })))
  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409])
})

test('nobody brings a carer past those who wait, and what a carer leaves free goes to the first of them', async () => {
  const event = await layEvent(house, { ...hall, capacity: 3 })
  const { member, place } = await comesTo(event)
  const other = await comesTo(event)
  await db.updateTable('events.registration').set({ carers: 1 }).where('id', '=', other.id).execute()
  const waiting = await comesTo(event, true)
  expect((await tells(member, place, { carers: '1' })).status).toBe(409)
  await tells(other.member, place, { carers: '0' })
  expect((await waiting.member.get(place)).text).toContain('You have a place')
})

test('whoever waits with a carer, and comes alone after all, has the place that is free', async () => {
  const event = await layEvent(house, { ...hall, capacity: 2 })
  await comesTo(event)
  const { member, id, place } = await comesTo(event, true)
  await db.updateTable('events.registration').set({ carers: 1 }).where('id', '=', id).execute()
  const page = await member.follow(await tells(member, place, { carers: '0' }))
  expect(page.text).toContain('there is a place for you: you have it now')
})

test('a place kept for residents is had by whoever turns out to be one, and not by anybody else', async () => {
  const event = await layEvent(house, { ...hall, capacity: 2 })
  const kept = { partId: parts.residents, places: 1, until: event.startsAt }
  await db
    .insertInto('events.reserved')
    .values({ eventId: event.id, ...kept })
    .execute()
  const guest = house.visitor()
  await guest.get(`${event.here}/register`)
  await guest.post(`${event.here}/register`, { name: 'Grace', address: 'grace@commonweal.example' })
  const link = await placeLinkIn(house, { act: 'events.confirm', to: 'grace@commonweal.example' })
  await guest.get(link)
  await guest.post(link, { do: 'confirm' })
  expect((await tells(guest, link, { carers: '1' })).status).toBe(409)
  expect((await tells(guest, link, { carers: '1', part: parts.residents })).status).toBe(303)
  expect(await at(event.id)).toMatchObject([{ carers: 1, partId: parts.residents }])
})

test('of two windows, the second is told and overwrites nothing; a mail scanner changes nothing at all', async () => {
  const event = await layEvent(house, hall)
  const address = 'two-windows@commonweal.example'
  await layPlace(house, { eventId: event.id, person: { guestName: 'Grace', guestAddress: address } })
  const guest = house.visitor()
  await guest.get(`${event.here}/register`)
  clock.forward(60_000)
  await guest.post(`${event.here}/register`, { name: 'Grace', address })
  const link = await placeLinkIn(house, { act: 'events.registered', to: address })
  const scanner = house.visitor()
  for (const query of ['', '?do=tell&carers=2', '?do=give-up']) await scanner.get(`${link}${query}`)
  expect(await at(event.id)).toMatchObject([{ carers: 0, revision: 1, registeredAt: expect.any(Date) }])
  const { fields } = await guest.get(link)
  await guest.post(link, { ...fields, do: 'tell', carers: '1' })
  const second = await guest.post(link, { ...fields, do: 'tell', carers: '2' })
  expect(second.status).toBe(409)
  expect(second.text).toContain('perhaps you in another window')
  expect(second.fields.carers).toBe('2')
  expect(await at(event.id)).toMatchObject([{ carers: 1 }])
  await guest.post(link, { ...second.fields, do: 'tell' })
  expect(await at(event.id)).toMatchObject([{ carers: 2 }])
})

test('once registration is closed only answers are taken, unless the organisers let people change how they come', async () => {
  const event = await layEvent(house, hall)
  const field = answerField((await questionAt(event.id)).id)
  const { member, place } = await comesTo(event)
  const { fields } = await member.get(place)
  const change = (set: object) => db.updateTable('events.event').set(set).where('id', '=', event.id).execute()
  await change({ closesAt: clock.now() })
  const late = await member.post(place, { ...fields, do: 'tell', carers: '1' })
  expect(late.status).toBe(409)
  expect(late.text).toContain('Registration has closed since you opened this page')
  const closed = await member.get(place)
  expect(closed.fields.carers).toBeUndefined()
  await member.post(place, { ...closed.fields, do: 'answer', [field]: 'A ramp' })
  expect((await member.get(place)).fields[field]).toBe('A ramp')
  await change({ changesAfterClosing: true })
  await tells(member, place, { carers: '1' })
  expect(await at(event.id)).toMatchObject([{ carers: 1 }])
})
