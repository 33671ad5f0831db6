import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { mailsTo, plantSmallSystem } from '#test/applicant.ts'
import { layEvent, layPlace, placeLinkIn } from '#test/events.ts'
import { openTestHouse } from '#test/house.ts'

const house = await openTestHouse()
const { db, clock } = house
await plantSmallSystem(house)
const organiser = await house.signedIn('organiser')

const both = { format: 'both', place: 'The Albany, Deptford' } as const

async function registers(here: string, said: Record<string, string>) {
  const member = await house.signedIn()
  const { fields } = await member.get(`${here}/register`)
  return { member, page: await member.post(`${here}/register`, { ...fields, ...said }) }
}

const overview = async (slug: string) => (await organiser.get(`/programme/${slug}`)).text

test('where an event is both in a room and online, everybody says which, and their letter is of that one', async () => {
  const event = await layEvent(house, both)
  const unsaid = await registers(event.here, {})
  expect(unsaid.page.status).toBe(422)
  expect(unsaid.page.text).toContain('Select whether it is in person or online')
  const online = await registers(event.here, { comes: 'online', carers: '2' })
  await registers(event.here, { comes: 'in-person' })
  expect((await online.member.get(`${event.here}/place`)).text).toContain('How you take part Online')
  const [mail] = await mailsTo(house, online.member.member.address)
  expect(mail?.bodyText).not.toContain('The Albany')
  // Whoever was registered by another form has not said.
  await layPlace(house, { eventId: event.id, person: { guestName: 'G', guestAddress: 'g@x.example' } })
  expect(await overview(event.slug)).toContain('1 in person, 1 online, 1 has not said')
  const people = await organiser.get(`/programme/${event.slug}/people`)
  expect(people.text).toContain('Has not said whether in person or online')
  const door = await organiser.get(`/programme/${event.slug}/people?list=print`)
  expect(door.text).toMatch(/not on this list\. \d (person|people)/)
  expect(door.text).not.toContain(online.member.member.name)
})

test('the places are those of the room: online nobody waits, and whoever changes to it gives theirs to the next', async () => {
  const event = await layEvent(house, { ...both, capacity: 1 })
  const first = await registers(event.here, { comes: 'in-person' })
  const waits = await registers(event.here, { comes: 'in-person' })
  expect(waits.page.location).toContain('done=waiting')
  const form = await house.visitor().get(`${event.here}/register`)
  expect(form.text).toContain('There is room for everybody, without waiting')
  const online = await registers(event.here, { comes: 'online' })
  expect(online.page.location).toContain('done=registered')
  const tells = async ({ member }: typeof first, comes: string) => {
    const place = `${event.here}/place`
    return await member.post(place, { ...(await member.get(place)).fields, do: 'tell', comes })
  }
  const refused = await tells(online, 'in-person')
  expect(refused.status).toBe(409)
  expect(refused.text).toContain('you keep what you had')
  // Before the press they read what it costs; whoever is online has nothing to lose.
  const warned = async ({ member }: typeof first) =>
    (await member.get(`${event.here}/place`)).text.includes('If you change to online')
  expect([await warned(first), await warned(online)]).toEqual([true, false])
  await tells(first, 'online')
  expect((await waits.member.get(`${event.here}/place`)).text).toContain('You have a place')
  expect(await overview(event.slug)).toContain('1 of 1 place in the room is taken')
})

test('where joining online takes a place too, an organiser says so, and it counts', async () => {
  const event = await layEvent(house, both)
  const url = `/programme/${event.slug}/places`
  const { fields } = await organiser.get(url)
  await organiser.post(url, { ...fields, capacity: '1', online: 'counted' })
  await registers(event.here, { comes: 'in-person' })
  const second = await registers(event.here, { comes: 'online' })
  expect(second.page.location).toContain('done=waiting')
})

test('somebody who waits for the room has a place at once by joining online', async () => {
  const event = await layEvent(house, { ...both, capacity: 1 })
  await registers(event.here, { comes: 'in-person' })
  const { member } = await registers(event.here, { comes: 'in-person' })
  const place = `${event.here}/place`
  clock.forward(60_000)
  const page = await member.post(place, { ...(await member.get(place)).fields, do: 'tell', comes: 'online' })
  expect(page.location).toContain('done=moved-up')
  const promoted = await db
    .selectFrom('events.registration')
    .select('promotedAt')
    .where('eventId', '=', event.id)
    .where('comes', '=', 'online')
    .execute()
  expect(promoted).toEqual([{ promotedAt: clock.now() }])
  // They have taken nobody's place, and have none that the next could have.
  const mails = await mailsTo(house, member.member.address)
  expect(mails.map(({ act }) => act)).toEqual(expect.arrayContaining(['events.waiting', 'events.registered']))
  expect(mails.some(({ act }) => act === 'events.promoted')).toBe(false)
})

/** An event for one in the room, who has the place, and two more online. */
async function crowded() {
  const event = await layEvent(house, { ...both, capacity: 1 })
  await registers(event.here, { comes: 'in-person' })
  for (const _ of [1, 2]) await registers(event.here, { comes: 'online' })
  return event
}

const crowd = 'So far 1 place is taken. With this change 3 are, 2 more than there are places.'

test('who comes into the room from online is counted before an organiser says yes to it', async () => {
  const event = await crowded()
  const url = `/programme/${event.slug}/reschedule`
  const { fields } = await organiser.get(url)
  const online = await organiser.post(url, { ...fields, place: 'The Albany, upstairs' })
  expect(online.text).not.toContain('So far')
  const preview = await organiser.post(url, { ...fields, format: 'in-person' })
  expect(preview.text).toContain(crowd)
  // Pressed without having read it, nothing is saved.
  const unread = await organiser.post(url, { ...fields, format: 'in-person', do: 'reschedule' })
  expect(unread.text).toContain(crowd)
  await organiser.post(url, { ...preview.fields, do: 'reschedule' })
  expect(await overview(event.slug)).toContain('3 of 1')
  const next = await registers(event.here, {})
  expect(next.page.location).toContain('done=waiting')
})

test('moved online alone, everybody keeps their place, whatever was sent', async () => {
  const event = await crowded()
  const url = `/programme/${event.slug}/reschedule`
  const { fields } = await organiser.get(url)
  const preview = await organiser.post(url, { ...fields, format: 'online' })
  expect(preview.text).toContain(`${crowd} Nobody loses theirs`)
  expect(preview.fields.beyond).toBeUndefined()
  await organiser.post(url, { ...preview.fields, beyond: 'wait', do: 'reschedule' })
  expect(await overview(event.slug)).toContain('3 of 1 place are taken')
})

test('moved into the room alone, those who asked last wait where an organiser says so, and are told', async () => {
  const event = await layEvent(house, { ...both, capacity: 2 })
  const stays = await registers(event.here, { comes: 'in-person' })
  const early = await registers(event.here, { comes: 'online' })
  const late = await registers(event.here, { comes: 'online' })
  const url = `/programme/${event.slug}/reschedule`
  const { fields } = await organiser.get(url)
  const preview = await organiser.post(url, { ...fields, format: 'in-person' })
  expect(preview.fields.beyond).toBe('keep')
  // What they said of the old place, and that they were reminded of it, holds no more.
  await sql`update events.registration set asked_again_at = asked_at, still_coming_at = asked_at
    where event_id = ${event.id}`.execute(db)
  await sql`insert into events.reminder (registration_id, kind, sent_at)
    select id, 'day-before', asked_at from events.registration where event_id = ${event.id}`.execute(db)
  clock.forward(60_000)
  await organiser.post(url, { ...preview.fields, beyond: 'wait', do: 'reschedule' })
  expect(await overview(event.slug)).toContain('2 of 2 places are taken. 1 person waits')
  const pageOf = async ({ member }: typeof late) => (await member.get(`${event.here}/place`)).text
  expect(await pageOf(stays)).toContain('You have a place')
  expect(await pageOf(early)).toContain('You have a place')
  expect(await pageOf(late)).toContain('You are on the waiting list')
  const { rows: old } = await sql`select from events.registration
    where event_id = ${event.id} and (still_coming_at is not null
      or exists (select from events.reminder where registration_id = registration.id))`.execute(db)
  expect(old).toEqual([])
  await stays.member.post(`${event.here}/place`, { do: 'give-up' })
  expect(await pageOf(late)).toContain('You have a place')
  expect(await pageOf(late)).not.toContain('Can you still come?')
  const mails = await mailsTo(house, late.member.member.address)
  const lost = mails.find(({ act }) => act === 'events.reschedule')
  expect(lost?.subject).toMatch(/^New place: .+You are on the waiting list$/)
  expect(lost?.bodyText).toContain('See where you stand, or leave the list')
  const files = await db
    .selectFrom('platform.mail')
    .select('calendar')
    .where('toAddress', '=', late.member.member.address)
    .orderBy('queuedAt')
    .execute()
  const numbers = files.map(({ calendar }) =>
    /METHOD:(\w+)[\s\S]+SEQUENCE:(\d+)/.exec(`${calendar}`)?.slice(1),
  )
  expect(numbers).toEqual([
    ['REQUEST', '0'],
    ['CANCEL', '2'],
    ['REQUEST', '3'],
  ])
})

test('that joining online takes a place is saved once an organiser has read how many are taken then', async () => {
  const event = await crowded()
  const url = `/programme/${event.slug}/places`
  const { fields } = await organiser.get(url)
  const asked = await organiser.post(url, { ...fields, online: 'counted' })
  expect(asked.status).toBe(409)
  expect(asked.text).toContain(crowd)
  expect(await overview(event.slug)).toContain('1 of 1 place in the room is taken')
  await registers(event.here, { comes: 'online' })
  const said = { ...asked.fields, online: 'counted' }
  const again = await organiser.post(url, said)
  expect(again.text).toContain('With this change 4 are')
  const done = await organiser.post(url, { ...again.fields, online: 'counted' })
  expect(done.location).toContain('done=saved')
  expect(await overview(event.slug)).toContain('4 of 1')
})

test('page, letter, file and feed are of the half that is theirs, also once they change it', async () => {
  const event = await layEvent(house, { ...both, joinLink: 'https://meet.example/half' })
  const { member } = await registers(event.here, { comes: 'in-person' })
  const place = `${event.here}/place`
  await member.get('/events/feed')
  const [feed] = /\/events\/feed\/[\w-]+\.ics/.exec((await member.post('/events/feed', {})).body) ?? []
  clock.set(new Date(+event.startsAt - 60 * 60 * 1000))
  expect((await member.get(place)).text).not.toContain('meet.example')
  const inRoom = (await house.visitor().get(`${feed}`)).body
  expect(inRoom).toContain('The Albany')
  expect(inRoom).not.toContain('meet.example')
  const told = await member.post(place, { ...(await member.get(place)).fields, do: 'tell', comes: 'online' })
  expect(told.location).toContain('done=comes-anew')
  const page = await member.get(place)
  expect(page.text).toContain('https://meet.example/half')
  expect(page.text).toContain('Where Online How you take part Online')
  const after = (await house.visitor().get(`${feed}`)).body
  expect(after).toContain('LOCATION:https://meet.example/half')
  // Calendars keep what they have until a higher number comes.
  const sequenceOf = (file: unknown) => /SEQUENCE:(\d+)/.exec(`${file}`)?.[1]
  expect([sequenceOf(inRoom), sequenceOf(after)]).toEqual(['0', '1'])
  const own = (await member.get(`${place}/calendar.ics`)).body
  expect(own).toMatch(
    /LOCATION:https:\/\/meet\.example\/half[\s\S]+SEQUENCE:1|SEQUENCE:1[\s\S]+meet\.example\/half/,
  )
  const link = await placeLinkIn(house, { act: 'events.registered', to: member.member.address })
  expect((await house.visitor().get(`${link}/calendar.ics`)).body).toBe(own)
  const open = (await house.visitor().get(`${event.here}/calendar.ics`)).body
  expect(open).toContain('Deptford\\, or online')
  expect(open).not.toContain('meet.example')
  const files = await db
    .selectFrom('platform.mail')
    .select('calendar')
    .where('toAddress', '=', member.member.address)
    .where('act', '=', 'events.registered')
    .orderBy('queuedAt')
    .execute()
  expect(files.map(({ calendar }) => sequenceOf(calendar))).toEqual(['0', '1'])
  expect(files.map(({ calendar }) => `${calendar}`.includes('The Albany'))).toEqual([true, false])
})
