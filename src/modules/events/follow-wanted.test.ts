import { expect, test } from 'vitest'
import { answer, beginAs, mailsTo, plantSmallSystem } from '#test/applicant.ts'
import { layEvent, layPlace } from '#test/events.ts'
import { openTestHouse } from '#test/house.ts'
import { keyOf } from './offered-events.ts'

const house = await openTestHouse()
const { db } = house
const parts = await plantSmallSystem(house)

/** Somebody who would like to join, and chooses this to take part in. */
async function applied(address: string, rounds: readonly string[]) {
  const browser = house.visitor()
  await beginAs(browser, { name: 'Amara Test-Okafor', address, part: parts.residents })
  await answer(browser, 'rounds', { rounds: [...rounds] })
  const check = await browser.get('/join/check')
  await browser.post('/join/check', { joining: 'yes' })
  const { id } = await db
    .selectFrom('interest.expression')
    .select('id')
    .where('address', '=', address)
    .executeTakeFirstOrThrow()
  return { id, check }
}

const organiser = await house.signedIn('organiser')

async function accept(id: string) {
  await organiser.get(`/interest/${id}/accept`)
  expect((await organiser.post(`/interest/${id}/accept`)).status).toBe(303)
}

const placesAt = (eventId: string) =>
  db
    .selectFrom('events.registration')
    .select(['partId', 'registeredAt'])
    .where('eventId', '=', eventId)
    .orderBy('number')
    .execute()

const lettersTo = async (address: string) =>
  (await mailsTo(house, address)).filter(({ act }) => /^(events|interest\.accept)/.test(act))

test('whoever chooses an event has a place once they are accepted, and it comes into their calendar', async () => {
  const event = await layEvent(house, { title: 'Trust at work', capacity: 5 })
  const draft = await layEvent(house, { title: 'Secret event', isDraft: true })
  const form = house.visitor()
  await beginAs(form, { name: 'Ben Test', address: 'only-looks@commonweal.example', part: parts.residents })
  const question = (await form.get('/join/rounds')).text
  expect(question).toContain('Trust at work, ')
  expect(question).not.toContain('Secret event')
  const forged = await answer(form, 'rounds', { rounds: keyOf(draft) })
  expect(forged.status).toBe(422)

  const { id, check } = await applied('chooses@commonweal.example', ['events', keyOf(event)])
  expect(check.text).toContain('Trust at work, ')
  expect((await organiser.get(`/interest/${id}`)).text).toContain('Trust at work, ')
  expect(await placesAt(event.id)).toEqual([])
  await accept(id)
  await organiser.post(`/interest/${id}/accept`)
  expect(await placesAt(event.id)).toEqual([{ partId: parts.residents, registeredAt: expect.any(Date) }])
  const letters = await lettersTo('chooses@commonweal.example')
  expect(letters.map(({ act }) => act)).toEqual(['events.registered', 'interest.accept'])
  expect(letters[1]?.bodyText).not.toContain('see what is on')
  const { calendar } = await db
    .selectFrom('platform.mail')
    .select('calendar')
    .where('act', '=', 'events.registered')
    .executeTakeFirstOrThrow()
  expect(calendar).toContain('METHOD:REQUEST')
})

test('whoever only says yes to events is led to what is on, and registered for nothing', async () => {
  const { id } = await applied('says-yes@commonweal.example', ['events'])
  await accept(id)
  const [welcome, ...more] = await lettersTo('says-yes@commonweal.example')
  expect(welcome?.bodyText).toMatch(/see what is on.*\/events\b/s)
  expect(more).toEqual([])
})

test('two who are accepted at once for the last place of several events: one has each, the other waits', async () => {
  const events = [await layEvent(house, { capacity: 1 }), await layEvent(house, { capacity: 1 })]
  const wanted = events.map(keyOf)
  const one = await applied('last-one@commonweal.example', wanted)
  const other = await applied('last-other@commonweal.example', wanted.toReversed())
  await Promise.all([accept(one.id), accept(other.id)])
  for (const { id } of events) {
    const places = await placesAt(id)
    expect(places.map(({ registeredAt }) => registeredAt !== null)).toEqual([true, false])
  }
  const acts = await Promise.all(
    ['last-one', 'last-other'].map(async (who) =>
      (await lettersTo(`${who}@commonweal.example`)).map(({ act }) => act),
    ),
  )
  expect(acts.flat().filter((act) => act === 'events.waiting')).toHaveLength(2)
})

test('an event that was cancelled or is over meanwhile is told of kindly, in one letter; the others are kept', async () => {
  const [called, begun, stays] = [
    await layEvent(house, { title: 'Called off' }),
    await layEvent(house, { title: 'Long ago' }),
    await layEvent(house, { title: 'Still on' }),
  ]
  const { id } = await applied('too-late@commonweal.example', [called, begun, stays].map(keyOf))
  const at = house.clock.now()
  await db
    .updateTable('events.event')
    .set({ cancelledAt: at, cancelledBecause: 'The hall is flooded' })
    .where('id', '=', called.id)
    .execute()
  await db.updateTable('events.event').set({ closesAt: at }).where('id', '=', begun.id).execute()
  await accept(id)
  expect(await placesAt(called.id)).toEqual([])
  expect(await placesAt(stays.id)).toHaveLength(1)
  const missed = (await lettersTo('too-late@commonweal.example')).filter(({ act }) => act === 'events.missed')
  expect(missed).toHaveLength(1)
  expect(missed[0]?.subject).toBe('Not registered: 2 events that you chose')
  expect(missed[0]?.bodyText).toMatch(/Called off.*it does not take place/s)
  expect(missed[0]?.bodyText).toMatch(/Long ago.*registration is closed/s)
})

test('an event that closes while somebody answers is told of before they send, and they go on without it', async () => {
  const event = await layEvent(house)
  const browser = house.visitor()
  await beginAs(browser, { name: 'Cai Test', address: 'meanwhile@commonweal.example', part: parts.residents })
  await answer(browser, 'rounds', { rounds: keyOf(event) })
  await db
    .updateTable('events.event')
    .set({ cancelledAt: house.clock.now() })
    .where('id', '=', event.id)
    .execute()
  await browser.get('/join/check')
  const sent = await browser.post('/join/check', { joining: 'yes' })
  expect(sent.status === 303 ? (await browser.follow(sent)).text : sent.text).toContain(
    'takes no registrations any more',
  )
  await answer(browser, 'rounds', { rounds: 'events' })
  await browser.get('/join/check')
  await browser.post('/join/check', { joining: 'yes' })
  expect((await mailsTo(house, 'meanwhile@commonweal.example')).map(({ act }) => act)).toContain(
    'interest.send',
  )
})

test('whoever has a place as a guest with the same address gets no second one', async () => {
  const event = await layEvent(house, { capacity: 5 })
  const guestAddress = 'guest-first@commonweal.example'
  await layPlace(house, { eventId: event.id, person: { guestName: 'Dee Test', guestAddress } })
  const { id } = await applied(guestAddress, [keyOf(event)])
  await accept(id)
  expect(await placesAt(event.id)).toHaveLength(1)
})

test('a member who selects an event among their wishes is registered once, and keeps the place when they take it out', async () => {
  const event = await layEvent(house, { title: 'Chosen later' })
  const member = await house.signedIn()
  const page = await member.get('/account/wishes')
  expect(page.text).toContain('Chosen later, ')
  const wishes = { revision: page.fields.revision ?? '', rounds: keyOf(event) }
  const saved = await member.follow(await member.post('/account/wishes', wishes))
  expect(saved.text).toContain('Saved')
  expect((await member.get(`${event.here}/place`)).text).toContain('You have a place')
  const again = { revision: saved.fields.revision ?? '', rounds: keyOf(event) }
  const kept = await member.follow(await member.post('/account/wishes', again))
  await member.post('/account/wishes', { revision: kept.fields.revision ?? '' })
  expect(await placesAt(event.id)).toHaveLength(1)
  expect((await member.get(`${event.here}/place`)).text).toContain('You have a place')
})

test('whoever is registered by what they chose is asked in their letter what the event asks', async () => {
  const event = await layEvent(house)
  await db
    .insertInto('events.question')
    .values({ eventId: event.id, position: 1, kind: 'access', words: 'What do you need?' })
    .execute()
  const { id } = await applied('is-asked@commonweal.example', [keyOf(event)])
  await accept(id)
  const [registered] = await lettersTo('is-asked@commonweal.example')
  expect(registered?.bodyText).toContain('Its organisers ask a few things')
})
