import { expect, test } from 'vitest'
import { mailsTo } from '#test/applicant.ts'
import { layEvent, layPlace } from '#test/events.ts'
import { openTestHouse } from '#test/house.ts'
import { remindSome } from '../remind/remind.ts'

const house = await openTestHouse()
const { db, clock, config } = house
const hourMs = 60 * 60 * 1000

test('a guest stops reminders with one press, keeps their place, and can have them again', async () => {
  const startsAt = new Date(clock.now().getTime() + 48 * hourMs)
  const event = await layEvent(house, { startsAt })
  const guestAddress = 'wren@commonweal.example'
  await layPlace(house, { eventId: event.id, person: { guestName: 'Wren Test', guestAddress } })
  clock.forward(24.2 * hourMs)
  const remind = (kind: 'day-before' | 'hour-before') =>
    remindSome(db, { eventId: event.id, kind, config, at: clock.now() })
  expect(await remind('day-before')).toBe(1)
  const [reminder] = await mailsTo(house, guestAddress)
  expect(reminder?.bodyText).toContain('Stop reminders of this event')
  const link = /\/events\/place\/[\w-]+\/stop-reminders/.exec(reminder?.bodyText ?? '')?.[0] ?? ''

  const scanner = house.visitor()
  expect((await scanner.get(link)).text).toContain('You keep your place')
  const stopped = await scanner.follow(await scanner.post(link, { do: 'stop' }))
  expect(stopped.text).toContain('We do not remind you of this event')
  clock.forward(23 * hourMs)
  expect(await remind('hour-before')).toBe(0)
  const place = await scanner.get(link.replace('/stop-reminders', ''))
  expect(place.text).toContain('You have a place')

  await scanner.get(link)
  const again = await scanner.follow(await scanner.post(link, { do: 'start' }))
  expect(again.text).toContain('Stop reminders of this event?')
  expect(await remind('hour-before')).toBe(1)
})
