import { expect, test } from 'vitest'
import { layEvent, layPlace } from '#test/events.ts'
import { openTestHouse } from '#test/house.ts'
import { answerField } from '../asked-form.ts'

const house = await openTestHouse()
const { db } = house

const questionAt = async (eventId: string) =>
  await db
    .insertInto('events.question')
    .values({ eventId, position: 1, kind: 'access', words: 'What do you need?' })
    .returning('id')
    .executeTakeFirstOrThrow()

test('whoever has a place answers what the event asks on their page, and answers otherwise later', async () => {
  const event = await layEvent(house)
  const field = answerField((await questionAt(event.id)).id)
  const member = await house.signedIn()
  await layPlace(house, { eventId: event.id, person: { memberId: member.member.id } })
  const place = `${event.here}/place`
  expect((await member.get(place)).text).toContain('What do you need?')
  const saved = await member.follow(await member.post(place, { do: 'answer', [field]: 'A ramp' }))
  expect(saved.text).toContain('Saved. Only the organisers see it')
  expect(saved.fields[field]).toBe('A ramp')
  const long = await member.post(place, { do: 'answer', [field]: 'x'.repeat(1001) })
  expect(long.status).toBe(422)
  expect(long.text).toContain('1,000 characters or less')
  await member.post(place, { do: 'answer', [field]: '' })
  expect(await db.selectFrom('events.answer').selectAll().execute()).toEqual([])
})

test('who has given up their place answers nothing any more', async () => {
  const event = await layEvent(house)
  const field = answerField((await questionAt(event.id)).id)
  const member = await house.signedIn()
  await layPlace(house, { eventId: event.id, person: { memberId: member.member.id } })
  const place = `${event.here}/place`
  await member.get(place)
  await member.post(place, { do: 'give-up' })
  expect((await member.get(place)).text).not.toContain('What do you need?')
  await member.post(place, { do: 'answer', [field]: 'A ramp' })
  expect(await db.selectFrom('events.answer').selectAll().execute()).toEqual([])
})
