import { expect, test } from 'vitest'
import { layEvent, layPlace } from '#test/events.ts'
import { openTestHouse } from '#test/house.ts'
import { seatPeople } from '../seat-job.ts'
import { findSeatings } from '../seatings.ts'
import { moveIn } from './move-seat.ts'

const house = await openTestHouse()
const { db, clock } = house

test('an organiser has tables mixed, reads who sits where and what is proved, and moves somebody by hand', async () => {
  const event = await layEvent(house)
  const people: string[] = []
  for (let number = 1; number <= 12; number++) {
    const person = { guestName: `Guest ${number}`, guestAddress: `guest-${number}@commonweal.example` }
    people.push(await layPlace(house, { eventId: event.id, person }))
  }
  const organiser = await house.signedIn('organiser')
  const url = `/programme/${event.slug}/tables`
  await organiser.get(url)
  const refused = await organiser.post(url, { whom: 'registered', tableSize: '9', rotations: '3' })
  expect(refused.text).toContain('The number of people at a table must be 8 or fewer')
  const asked = await organiser.post(url, { whom: 'registered', tableSize: '3', rotations: '3' })
  expect((await organiser.follow(asked)).text).toContain('The tables are being mixed')
  const { wished } = await findSeatings(db, event.id)
  const signal = new AbortController().signal
  await seatPeople(db, { seatingId: `${wished?.id}`, now: clock.now(), signal })
  const page = await organiser.get(url)
  expect(page.text).toContain('3 rotations, each at 4 tables of 3.')
  expect(page.text).toContain('Nobody sits twice with the same person: proved, for no two do.')
  const revision = page.fields.revision ?? ''
  const to = (await findSeatings(db, event.id)).seating?.rotations[0]?.[0]?.includes(`${people[0]}`)
    ? '2'
    : '1'
  const move = { do: 'move', rotation: '1', person: `${people[0]}`, table: to, revision }
  const moved = await organiser.follow(await organiser.post(url, move))
  expect(moved.text).toContain('Somebody was moved by hand, so nothing is proved')
  // Pressed again as it was opened, it changes nothing of what stands now.
  const stale = await organiser.follow(await organiser.post(url, move))
  expect(stale.text).toContain('Somebody has changed the tables meanwhile')
  // Mixed anew, the tables that people sit at stay until there are others, also where the mixing fails.
  clock.forward(60_000)
  await organiser.post(url, { whom: 'registered', tableSize: '4', rotations: '2' })
  const meanwhile = await organiser.get(url)
  expect(meanwhile.text).toContain('The tables are being mixed')
  expect(meanwhile.text).toContain('Rotation 3')
  const anew = (await findSeatings(db, event.id)).wished
  await db
    .updateTable('events.seating')
    .set({ finishedAt: clock.now(), failure: 'mistake' })
    .where('id', '=', `${anew?.id}`)
    .execute()
  const failed = await organiser.get(url)
  expect(failed.text).toContain('The tables could not be mixed anew')
  expect(failed.text).toContain('Rotation 3')
})

test('nobody is moved who has no seat, nor to a table that is none', () => {
  const rotations = [[['a', 'b'], ['c']]]
  expect(moveIn(rotations, { person: 'a', rotation: 1, table: 2 })).toEqual([[['b'], ['c', 'a']]])
  expect(moveIn(rotations, { person: 'z', rotation: 1, table: 2 })).toBeNull()
  expect(moveIn(rotations, { person: 'a', rotation: 1, table: 3 })).toBeNull()
  expect(moveIn(rotations, { person: 'a', rotation: 2, table: 1 })).toBeNull()
})

test('whoever joins online sits at no table of the room', async () => {
  const event = await layEvent(house, { format: 'both', place: 'The Albany' })
  for (let number = 1; number <= 7; number++) {
    const person = { guestName: `Both ${number}`, guestAddress: `both-${number}@commonweal.example` }
    await layPlace(house, { eventId: event.id, person })
  }
  await db
    .updateTable('events.registration')
    .set({ comes: 'online' })
    .where('guestName', '=', 'Both 7')
    .execute()
  const organiser = await house.signedIn('organiser')
  const url = `/programme/${event.slug}/tables`
  expect((await organiser.get(url)).text).toContain('6 people have a place in the room')
  await organiser.post(url, { whom: 'registered', tableSize: '3', rotations: '1' })
  const { wished } = await findSeatings(db, event.id)
  const signal = new AbortController().signal
  await seatPeople(db, { seatingId: `${wished?.id}`, now: clock.now(), signal })
  expect((await findSeatings(db, event.id)).seating?.rotations[0]?.flat()).toHaveLength(6)
})
