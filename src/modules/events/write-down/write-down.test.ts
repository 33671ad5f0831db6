import { expect, test } from 'vitest'
import { plantSmallSystem } from '#test/applicant.ts'
import { layEvent, layPlace } from '#test/events.ts'
import { openTestHouse } from '#test/house.ts'
import { cancel } from '../cancel/cancel.ts'

const house = await openTestHouse()
const { db, clock, config } = house
const parts = await plantSmallSystem(house)
const organiser = await house.signedIn('organiser')

type Laid = Awaited<ReturnType<typeof layEvent>>

async function writeDown({ slug }: Laid, said: Record<string, string> = {}) {
  const { fields } = await organiser.get(`/programme/${slug}/write-down`)
  const whole = { ...fields, name: 'Nan Test-Evans', reachedHow: '020 7946 0000', agreed: 'yes', ...said }
  return await organiser.post(`/programme/${slug}/write-down`, whole)
}

const listAt = ({ id }: Laid) =>
  db
    .selectFrom('events.registration')
    .select(['id', 'guestName', 'guestAddress', 'registeredAt', 'writtenDownBy', 'agreedAt', 'cancelledAt'])
    .where('eventId', '=', id)
    .orderBy('number')
    .execute()

const peopleOf = async ({ slug }: Laid) => (await organiser.get(`/programme/${slug}/people`)).text

const countMails = async () =>
  (
    await db
      .selectFrom('platform.mail')
      .select(({ fn }) => fn.countAll<number>().as('mails'))
      .executeTakeFirstOrThrow()
  ).mails

test('an organiser writes somebody down who has no e-mail: they have a place, stand in the list, and get no mail', async () => {
  const event = await layEvent(house, { title: 'Trust at work', capacity: 2, place: 'The Albany' })
  const before = await countMails()
  const done = await organiser.follow(await writeDown(event, { part: parts.residents }))
  expect(done.text).toContain('They are written down, and have a place')
  expect(done.text).toContain('Nan Test-Evans (no e-mail)')
  expect(done.text).toContain('020 7946 0000')
  expect(done.text).toContain(`Written down by ${organiser.member.name}, to whom they agreed`)
  expect(done.text).toContain('1 person has a place')
  expect(done.text).not.toContain('Tell these people')
  expect(await listAt(event)).toEqual([
    expect.objectContaining({
      guestAddress: null,
      registeredAt: expect.any(Date),
      writtenDownBy: organiser.member.id,
      agreedAt: expect.any(Date),
    }),
  ])
  expect(await countMails()).toBe(before)
  expect((await organiser.get(`/programme/${event.slug}/message`)).text).toContain('One person has no e-mail')
})

test('nobody is written down who did not agree, or without a name; and two presses write once', async () => {
  const event = await layEvent(house)
  const refused = await writeDown(event, { agreed: '', name: ' ' })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('Enter their name')
  expect(refused.text).toContain('without that, nothing is kept')
  expect(refused.fields.reachedHow).toBe('020 7946 0000')
  const entry = '3f2c8f9e-5a1d-4a55-9d6e-0a9f7a1b2c3d'
  await writeDown(event, { entry })
  const again = await organiser.follow(await writeDown(event, { entry }))
  expect(again.text).toContain('They were written down already')
  expect(await listAt(event)).toHaveLength(1)
})

test('whoever is moved up from the list without e-mail is to be told by telephone, until an organiser says so', async () => {
  const event = await layEvent(house, { capacity: 1 })
  const { member } = await house.signedIn()
  await layPlace(house, { eventId: event.id, person: { memberId: member.id } })
  const waits = await organiser.follow(await writeDown(event))
  expect(waits.text).toContain('They are written down, and wait in the list')
  clock.forward(60_000)
  const [first, nan] = await listAt(event)
  await organiser.post(`/programme/${event.slug}/people`, { press: `remove:${first?.id}` })
  const page = await peopleOf(event)
  expect(page).toContain('Tell these people')
  expect(page).toContain('they have come from the waiting list to a place')
  clock.forward(60_000)
  await organiser.get(`/programme/${event.slug}/people`)
  const press = async () => {
    const { body } = await organiser.get(`/programme/${event.slug}/people`)
    return `${new RegExp(`told:${nan?.id}:\\d+`).exec(body) ?? 'nothing to press'}`
  }
  const shown = await press()
  // It is moved after the page was read: that is not yet told by what stood there.
  clock.forward(60_000)
  await db
    .insertInto('events.move')
    .values({ eventId: event.id, sequence: 1, movedAt: clock.now(), was: '{}' })
    .execute()
  await organiser.post(`/programme/${event.slug}/people`, { press: shown })
  expect(await peopleOf(event)).toContain('its time or place has changed')
  const told = await organiser.post(`/programme/${event.slug}/people`, { press: await press() })
  expect((await organiser.follow(told)).text).not.toContain('Tell these people')

  clock.forward(60_000)
  await cancel(db, {
    eventId: event.id,
    because: 'The hall is flooded',
    by: organiser.member.id,
    config,
    at: clock.now(),
  })
  expect((await organiser.get(`/programme/${event.slug}`)).text).toContain('One person has no e-mail')
  expect(await peopleOf(event)).toContain('it does not take place')
})

/** Presses that somebody was told all that stands on the page. */
async function tell({ slug }: Laid) {
  const url = `/programme/${slug}/people`
  const [pressed] = /told:[\da-f-]{36}:\d+/.exec((await organiser.get(url)).body) ?? []
  await organiser.post(url, { press: `${pressed}` })
}

test('an organiser takes somebody out who has no e-mail, and tells them, unless they know', async () => {
  const event = await layEvent(house)
  const url = `/programme/${event.slug}/people`
  await writeDown(event)
  const [nan] = await listAt(event)
  expect((await organiser.get(`${url}?remove=${nan?.id}`)).text).toContain('They know: they asked for it')
  clock.forward(60_000)
  const done = await organiser.post(url, { press: `remove:${nan?.id}` })
  const page = await organiser.follow(done)
  expect(page.text).toContain('Our mail does not reach them, so please tell them')
  expect(page.text).toContain('Nan Test-Evans: an organiser took them out, so they are registered no more.')
  expect((await listAt(event))[0]?.cancelledAt).toEqual(expect.any(Date))
  await tell(event)
  expect(await peopleOf(event)).not.toContain('Tell these people')
  await writeDown(event, { name: 'Nan Test-Again' })
  const again = (await listAt(event))[1]
  await organiser.get(url)
  await organiser.post(url, { press: `remove:${again?.id}`, know: 'yes' })
  expect(await peopleOf(event)).not.toContain('Tell these people')
})

test('somebody taken off the list whose mail comes back is told too, unless they came again, until it is over', async () => {
  const event = await layEvent(house)
  const url = `/programme/${event.slug}/people`
  const person = { guestName: 'Lost Waiting', guestAddress: 'lost-waiting@commonweal.example' }
  const id = await layPlace(house, { eventId: event.id, person, waits: true })
  const pause = { address: person.guestAddress, because: 'bounce', since: clock.now() }
  await db.insertInto('platform.mailPause').values(pause).execute()
  expect((await organiser.get(`${url}?remove=${id}`)).text).toContain('They know: they asked for it')
  clock.forward(60_000)
  const done = await organiser.follow(await organiser.post(url, { press: `remove:${id}` }))
  expect(done.text).toContain('Our mail does not reach them, so please tell them')
  const toTell = 'Lost Waiting: an organiser took them out'
  expect(done.text).toContain(toTell)
  const begins = (startsAt: Date) =>
    db
      .updateTable('events.event')
      .set({ startsAt, endsAt: new Date(+startsAt + 1000) })
      .where('id', '=', event.id)
      .execute()
  await begins(new Date(+clock.now() - 1000))
  expect(await peopleOf(event)).not.toContain(toTell)
  await begins(event.startsAt)
  expect(await peopleOf(event)).toContain(toTell)
  await layPlace(house, { eventId: event.id, person })
  expect(await peopleOf(event)).not.toContain(toTell)
})

test('whom a message to all does not reach is to be told it: without e-mail, or where mail comes back', async () => {
  const event = await layEvent(house)
  const lost = 'lost@commonweal.example'
  await layPlace(house, { eventId: event.id, person: { guestName: 'Lost Guest', guestAddress: lost } })
  await layPlace(house, {
    eventId: event.id,
    person: { guestName: 'Reached Guest', guestAddress: 'reached@commonweal.example' },
  })
  await writeDown(event)
  clock.forward(60_000)
  const { fields } = await organiser.get(`/programme/${event.slug}/message`)
  const said = { to: 'waiting', subject: 'For the list alone', words: 'You wait.', do: 'send' }
  await organiser.post(`/programme/${event.slug}/message`, { ...fields, ...said })
  const other = { ...said, to: 'registered', subject: 'Bring a story', words: 'One that you like.' }
  const again = await organiser.get(`/programme/${event.slug}/message`)
  await organiser.post(`/programme/${event.slug}/message`, { ...again.fields, ...other })
  await db
    .insertInto('platform.mailPause')
    .values({ address: lost, because: 'bounce', since: clock.now() })
    .execute()
  const page = await peopleOf(event)
  expect(page).toContain('Nan Test-Evans: we wrote: “Bring a story”.')
  expect(page).toContain('Lost Guest: we wrote: “Bring a story”. (our mail does not reach them)')
  expect(page).toContain('One that you like.')
  expect(page).not.toContain('Reached Guest: we')
  expect(page).not.toContain('For the list alone')
  await tell(event)
  await tell(event)
  expect(await peopleOf(event)).not.toContain('Tell these people')
})

test('nobody is written down once registration is closed, and the page says why', async () => {
  const event = await layEvent(house)
  await organiser.get(`/programme/${event.slug}/write-down`)
  await db.updateTable('events.event').set({ closesAt: clock.now() }).where('id', '=', event.id).execute()
  const done = await organiser.post(`/programme/${event.slug}/write-down`, { name: 'Nan', agreed: 'yes' })
  expect(done.status).toBe(409)
  expect(done.text).toContain('Registration is closed')
})

test('what somebody without e-mail told is changed for them, by the rules that hold for everybody', async () => {
  const event = await layEvent(house, { capacity: 2, place: 'The Albany' })
  await writeDown(event)
  await layPlace(house, { eventId: event.id, person: { guestName: 'Grace', guestAddress: 'g@x.example' } })
  const [nan, grace] = await listAt(event)
  const way = `/programme/${event.slug}/write-anew/${nan?.id}`
  expect((await organiser.get(`/programme/${event.slug}/people`)).body).toContain(`href="${way}"`)
  expect((await organiser.get(`/programme/${event.slug}/write-anew/${grace?.id}`)).status).toBe(404)
  const { fields } = await organiser.get(way)
  const refused = await organiser.post(way, { ...fields, carers: '1' })
  expect(refused.status).toBe(409)
  expect(refused.text).toContain('they keep what they had')
  expect(refused.fields.carers).toBe('1')
  await db.updateTable('events.event').set({ capacity: 3 }).where('id', '=', event.id).execute()
  const done = await organiser.follow(await organiser.post(way, { ...refused.fields, part: parts.residents }))
  expect(done.text).toMatch(/Saved\..+Residents.+With 1 carer.+Changed on/)
  const late = await organiser.post(way, { ...refused.fields, carers: '2' })
  expect(late.text).toContain('Another organiser has saved this since you opened it')
  const acts = await db.selectFrom('platform.act').select(['act', 'byPerson']).execute()
  expect(acts).toContainEqual({ act: 'events.writeAnew', byPerson: organiser.member.id })
})
