import { expect, test } from 'vitest'
import { layEvent, layPlace } from '#test/events.ts'
import { openTestHouse } from '#test/house.ts'
import { claim } from './claim.ts'

const house = await openTestHouse()
const { db, clock } = house

const at = (eventId: string) =>
  db
    .selectFrom('events.registration')
    .select(['id', 'memberId', 'cancelledAt'])
    .where('eventId', '=', eventId)
    .orderBy('number')
    .execute()

test('whoever registered twice for one event brings the place along, rather than the place in the list', async () => {
  const event = await layEvent(house)
  const { member } = await house.signedIn()
  const second = 'second@commonweal.example'
  await db
    .insertInto('people.address')
    .values({ memberId: member.id, address: second, verifiedAt: clock.now(), isMain: false })
    .execute()
  const guest = (guestAddress: string) => ({ guestName: 'Guest', guestAddress })
  await layPlace(house, { eventId: event.id, person: guest(member.address), waits: true })
  await layPlace(house, { eventId: event.id, person: guest(second) })
  expect(await claim(db, { memberId: member.id, at: clock.now() })).toBe(1)
  expect(await at(event.id)).toMatchObject([{ memberId: null }, { memberId: member.id }])
})

test('what a guest gave up before comes along, so that their calendar does not hold on to it', async () => {
  const event = await layEvent(house)
  const { member } = await house.signedIn()
  const person = { guestName: 'Guest', guestAddress: member.address }
  const before = await layPlace(house, { eventId: event.id, person })
  await db
    .updateTable('events.registration')
    .set({ cancelledAt: clock.now(), cancelledHow: 'cancelled' })
    .where('id', '=', before)
    .execute()
  await layPlace(house, { eventId: event.id, person })
  await claim(db, { memberId: member.id, at: clock.now() })
  expect((await at(event.id)).map(({ memberId }) => memberId)).toEqual([member.id, member.id])
})
