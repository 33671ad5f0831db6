import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { mailsTo } from '#test/applicant.ts'
import { layEvent, layPlace } from '#test/events.ts'
import { openTestHouse } from '#test/house.ts'

const house = await openTestHouse()
const { db, clock } = house

test('a hall of people stands on pages of a hundred, and whoever is ticked off stays on theirs', async () => {
  const event = await layEvent(house)
  const at = clock.now()
  await sql`
    insert into events.registration
      (event_id, guest_name, guest_address, token_hash, asked_at, confirmed_at, registered_at)
    select ${event.id}, 'Guest ' || lpad(number::text, 3, '0'), number || '@commonweal.example',
      sha256(number::text::bytea), ${at}, ${at}, ${at}
    from generate_series(1, 101) as number`.execute(db)
  const organiser = await house.signedIn('organiser')
  const url = `/programme/${event.slug}/people`
  const first = await organiser.get(url)
  expect(first.text).toContain('101 people have a place.')
  expect(first.text).not.toContain('Guest 101')
  clock.set(event.startsAt)
  const second = await organiser.get(`${url}?page=2`)
  expect(second.text).toContain('Guest 101')
  const { id } = await db
    .selectFrom('events.registration')
    .select('id')
    .where('guestName', '=', 'Guest 101')
    .executeTakeFirstOrThrow()
  const pressed = await organiser.post(url, { press: `came:${id}`, page: '2' })
  expect(pressed.location).toBe(`${url}?page=2#one-${id}`)
})

test('somebody taken out is told, and the next in the list has the place', async () => {
  const event = await layEvent(house, { capacity: 1 })
  const [one, next] = [await house.signedIn(), await house.signedIn()]
  const id = await layPlace(house, { eventId: event.id, person: { memberId: one.member.id } })
  await layPlace(house, { eventId: event.id, person: { memberId: next.member.id }, waits: true })
  const organiser = await house.signedIn('organiser')
  const url = `/programme/${event.slug}/people`
  await organiser.get(url)
  await organiser.post(url, { press: `remove:${id}` })
  expect((await mailsTo(house, one.member.address)).map(({ act }) => act)).toEqual(['events.removed'])
  expect((await mailsTo(house, next.member.address)).map(({ act }) => act)).toEqual(['events.promoted'])
  // Whoever only waits is told too; nothing is in their calendar.
  const waiting = await house.signedIn()
  const waits = await layPlace(house, {
    eventId: event.id,
    person: { memberId: waiting.member.id },
    waits: true,
  })
  await organiser.post(url, { press: `remove:${waits}` })
  const told = await db
    .selectFrom('platform.mail')
    .select(['act', 'calendar'])
    .where('toAddress', '=', waiting.member.address)
    .execute()
  expect(told).toEqual([{ act: 'events.removed', calendar: null }])
  const acts = await db
    .selectFrom('platform.act')
    .select(['act', 'byPerson'])
    .where('onId', '=', event.slug)
    .execute()
  const by = organiser.member.id
  expect(acts).toEqual([
    { act: 'events.removePerson', byPerson: by },
    { act: 'events.removePerson', byPerson: by },
  ])
})
