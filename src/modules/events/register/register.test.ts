import { expect, test } from 'vitest'
import { mailsTo, plantSmallSystem } from '#test/applicant.ts'
import { layEvent, layPlace, placeLinkIn } from '#test/events.ts'
import { openTestHouse } from '#test/house.ts'
import type { Asked } from '../add-registration.ts'
import { setPlaces } from '../places/set-places.ts'
import { register } from './register.ts'

const house = await openTestHouse()
const { db, clock, config } = house
const parts = await plantSmallSystem(house)

const beside = { carers: 0, interpreters: 0, comes: null, wantsRoom: false }
const alone: Asked = { partId: null, ...beside, answers: new Map() }
const ask = (eventId: string, memberId: string, more: Partial<Asked> = {}) =>
  register(db, { eventId, who: { memberId }, asked: { ...alone, ...more }, config, at: clock.now() })

const standingAt = (eventId: string) =>
  db
    .selectFrom('events.registration')
    .select(['memberId', 'guestAddress', 'registeredAt', 'promotedAt', 'cancelledHow'])
    .where('eventId', '=', eventId)
    .orderBy('number')
    .execute()

/** A guest who asked for a place with this address, and the link in their mail. */
async function aGuest(here: string, address: string) {
  const guest = house.visitor()
  await guest.get(`${here}/register`)
  const sent = await guest.post(`${here}/register`, { name: 'Grace Test-Guest', address })
  expect((await guest.follow(sent)).text).toContain('A link is on its way to you')
  return { guest, link: await placeLinkIn(house, { act: 'events.confirm', to: address }) }
}

test('two people ask for the last place: one has it, the other waits', async () => {
  const event = await layEvent(house, { capacity: 1 })
  const [one, other] = [await house.signedIn(), await house.signedIn()]
  const outcomes = await Promise.all([ask(event.id, one.member.id), ask(event.id, other.member.id)])
  expect(outcomes.toSorted()).toEqual(['registered', 'waiting'])
})

test('a member registers with one press, and is written to with the time for their calendar', async () => {
  const event = await layEvent(house, { capacity: 5 })
  const member = await house.signedIn()
  const page = await member.get(`${event.here}/register`)
  expect(page.text).toContain(`You register as ${member.member.name}.`)
  const done = await member.post(`${event.here}/register`, page.fields)
  expect((await member.follow(done)).text).toContain('You have a place')
  const mail = await db
    .selectFrom('platform.mail')
    .select(['act', 'calendar'])
    .where('toAddress', '=', member.member.address)
    .executeTakeFirstOrThrow()
  expect(mail).toMatchObject({
    act: 'events.registered',
    calendar: expect.stringContaining('METHOD:REQUEST'),
  })
  const again = await member.post(`${event.here}/register`, page.fields)
  expect((await member.follow(again)).text).toContain('You had said so already')
})

test('whoever gives up a place frees it for the first who waits, who is told once', async () => {
  const event = await layEvent(house, { capacity: 1 })
  const [one, next, last] = [await house.signedIn(), await house.signedIn(), await house.signedIn()]
  for (const { member } of [one, next, last]) await ask(event.id, member.id)
  expect((await last.get(`${event.here}/place`)).text).toContain('Before you in the list 1')
  await one.get(`${event.here}/place`)
  const done = await one.post(`${event.here}/place`, { do: 'give-up' })
  expect((await one.follow(done)).text).toContain('Your place is given up')
  await one.post(`${event.here}/place`, { do: 'give-up' })
  const acts = (await mailsTo(house, next.member.address)).map(({ act }) => act)
  expect(acts.toSorted()).toEqual(['events.promoted', 'events.waiting'])
  // Whoever comes again comes last.
  expect(await ask(event.id, one.member.id)).toBe('waiting')
  expect((await one.get(`${event.here}/place`)).text).toContain('Before you in the list 1')
})

test('a guest has a place once they have pressed the button behind the link; opening it changes nothing', async () => {
  const event = await layEvent(house, { capacity: 1 })
  const { link } = await aGuest(event.here, 'grace@commonweal.example')
  const scanner = house.visitor()
  for (let times = 0; times < 3; times++) await scanner.get(link)
  expect(await standingAt(event.id)).toMatchObject([{ registeredAt: null }])
  const reader = house.visitor()
  await reader.get(link)
  const done = await reader.post(link, { do: 'confirm' })
  expect((await reader.follow(done)).text).toContain('You have a place. We have written to you.')
  expect(await standingAt(event.id)).toMatchObject([{ registeredAt: clock.now() }])
  expect((await reader.post(link, { do: 'confirm' })).location).toContain('?done=already')
})

test('a guest’s turn begins when they confirm: nobody waits behind somebody who never does', async () => {
  const event = await layEvent(house, { capacity: 1 })
  const { link } = await aGuest(event.here, 'slow@commonweal.example')
  const member = await house.signedIn()
  expect(await ask(event.id, member.member.id)).toBe('registered')
  const reader = house.visitor()
  await reader.get(link)
  await reader.post(link, { do: 'confirm' })
  expect((await reader.get(link)).text).toContain('You are on the waiting list')
})

test('the page says the same whoever has an address, and the mail alone says more', async () => {
  const event = await layEvent(house)
  const { link } = await aGuest(event.here, 'twice@commonweal.example')
  const reader = house.visitor()
  await reader.get(link)
  await reader.post(link, { do: 'confirm' })
  clock.forward(60_000)
  const other = house.visitor()
  await other.get(`${event.here}/register`)
  const sent = await other.post(`${event.here}/register`, {
    name: 'Somebody',
    address: 'Twice@Commonweal.example',
  })
  expect((await other.follow(sent)).text).toContain('A link is on its way to you')
  const acts = (await mailsTo(house, 'twice@commonweal.example')).map(({ act }) => act)
  expect(acts).toEqual(['events.confirm', 'events.registered', 'events.registered'])
})

test('one guest’s word shows and changes nothing of another’s place', async () => {
  const event = await layEvent(house)
  const one = await aGuest(event.here, 'one@commonweal.example')
  const other = await aGuest(event.here, 'other@commonweal.example')
  expect(one.link).not.toBe(other.link)
  const reader = house.visitor()
  await reader.get(one.link)
  await reader.post(one.link, { do: 'confirm' })
  const page = await reader.get(other.link)
  expect(page.body).not.toContain('one@commonweal.example')
  const had = (await standingAt(event.id)).filter(({ registeredAt }) => registeredAt !== null)
  expect(had).toMatchObject([{ guestAddress: 'one@commonweal.example' }])
  expect((await reader.get(`${one.link.slice(0, -2)}xx`)).status).toBe(404)
})

test('a member brings what they registered for as a guest to their account, with a proven address alone', async () => {
  const event = await layEvent(house)
  const [owner, stranger] = [await house.signedIn(), await house.signedIn()]
  await layPlace(house, {
    eventId: event.id,
    person: { guestName: 'Owner', guestAddress: owner.member.address },
  })
  await stranger.get('/events/mine')
  await stranger.post('/events/claim')
  expect(await standingAt(event.id)).toMatchObject([{ memberId: null }])
  expect((await owner.get('/events/mine')).text).toContain('You registered as a guest')
  await owner.follow(await owner.post('/events/claim'))
  expect(await standingAt(event.id)).toMatchObject([{ memberId: owner.member.id, guestAddress: null }])
})

test('a higher capacity brings in who waits, a lower one throws nobody out', async () => {
  const event = await layEvent(house, { capacity: 1 })
  const people = [await house.signedIn(), await house.signedIn(), await house.signedIn()]
  for (const { member } of people) await ask(event.id, member.id)
  const { member } = await house.signedIn('organiser')
  const set = async (capacity: number) => {
    const { revision } = await db
      .selectFrom('events.event')
      .select('revision')
      .where('id', '=', event.id)
      .executeTakeFirstOrThrow()
    const asked = { eventId: event.id, agreed: null, by: member.id, config }
    const open = { changesAfterClosing: false, opensAt: null, closesAt: null }
    const said = { capacity, guestsMayRegister: true, companionsTakePlaces: true, ...open }
    const answers = { ...said, reserved: [], keptUntil: null, revision }
    return await setPlaces(db, { ...asked, answers, at: clock.now() })
  }
  const have = async () =>
    (await standingAt(event.id)).filter(({ registeredAt }) => registeredAt !== null).length
  await set(3)
  expect(await have()).toBe(3)
  await set(1)
  expect(await have()).toBe(3)
  expect(await ask(event.id, (await house.signedIn()).member.id)).toBe('waiting')
})

test('a place kept for residents goes to a resident, whoever waits before', async () => {
  const event = await layEvent(house, { capacity: 2 })
  await db
    .insertInto('events.reserved')
    .values({ eventId: event.id, partId: parts.residents, places: 1, until: new Date(+event.startsAt - 1) })
    .execute()
  const of = async (partId: string) => ask(event.id, (await house.signedIn()).member.id, { partId })
  expect(await of(parts.hospital)).toBe('registered')
  expect(await of(parts.hospital)).toBe('waiting')
  expect(await of(parts.residents)).toBe('registered')
})

test.each([
  ['before it opens', { opensAt: new Date('2022-06-08T00:00:00Z') }, 'not-yet'],
  ['after it closed', { closesAt: new Date('2022-06-02T08:00:00Z') }, 'closed'],
  ['once it is cancelled', { cancelledAt: new Date('2022-06-02T08:00:00Z') }, 'cancelled'],
])('nobody registers %s', async (_, change, outcome) => {
  clock.set(new Date('2022-06-02T09:00:00Z'))
  const event = await layEvent(house, { capacity: 1 })
  await db.updateTable('events.event').set(change).where('id', '=', event.id).execute()
  const member = await house.signedIn()
  expect(await ask(event.id, member.member.id)).toBe(outcome)
  expect((await member.get(`${event.here}/register`)).fields.part).toBeUndefined()
})

test('whoever types while the event is cancelled reads why, and nothing is kept of them', async () => {
  const event = await layEvent(house)
  const member = await house.signedIn()
  const { fields } = await member.get(`${event.here}/register`)
  await db
    .updateTable('events.event')
    .set({ cancelledAt: clock.now(), cancelledBecause: 'The room is flooded' })
    .where('id', '=', event.id)
    .execute()
  const page = await member.post(`${event.here}/register`, fields)
  expect(page.status).toBe(409)
  expect(page.text).toContain('This event does not take place')
  expect(await standingAt(event.id)).toEqual([])
})

test('where to join is shown from 24 hours before, to those who have a place and to nobody else', async () => {
  clock.set(new Date('2022-06-02T09:00:00Z'))
  const event = await layEvent(house, { capacity: 1, joinLink: 'https://meet.example/secret' })
  const [one, waiting] = [await house.signedIn(), await house.signedIn()]
  await ask(event.id, one.member.id)
  await ask(event.id, waiting.member.id)
  expect((await one.get(`${event.here}/place`)).body).not.toContain('secret')
  clock.set(new Date(+event.startsAt - 24 * 60 * 60 * 1000))
  expect((await one.get(`${event.here}/place`)).body).toContain('https://meet.example/secret')
  expect((await waiting.get(`${event.here}/place`)).body).not.toContain('secret')
  expect((await house.visitor().get(event.here)).body).not.toContain('secret')
  clock.set(new Date('2022-06-02T09:00:00Z'))
})

test('what is answered is read by organisers, as it was written', async () => {
  const event = await layEvent(house)
  const question = await db
    .insertInto('events.question')
    .values({ eventId: event.id, position: 0, kind: 'access', words: 'What do you need?' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const member = await house.signedIn()
  await member.get(`${event.here}/register`)
  const script = '<script>alert("A chair")</script>'
  await member.post(`${event.here}/register`, { [`answer-${question.id}`]: script, 'answer-0': 'nothing' })
  const organiser = await house.signedIn('organiser')
  const page = await organiser.get(`/programme/${event.slug}/people`)
  expect(page.text).toContain(script)
  expect(page.body).not.toContain('<script>alert')
  expect((await house.visitor().get(event.here)).body).not.toContain('A chair')
})
