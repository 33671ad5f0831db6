import { expect, test } from 'vitest'
import { forgetOver } from '#platform/retention.ts'
import { mailsTo } from '#test/applicant.ts'
import { layEvent, layPlace } from '#test/events.ts'
import { openTestHouse } from '#test/house.ts'
import { followLeaving } from './follow-leaving.ts'
import { releasePlaces } from './release/release.ts'
import { retention } from './retention.ts'

const house = await openTestHouse()
const { db, config, clock } = house
const dayMs = 24 * 60 * 60 * 1000

const forgetAt = (now: Date) => forgetOver({ db, config, now, of: retention })

test('answers are deleted on their day; who came is counted after a year, and names nobody any more', async () => {
  const event = await layEvent(house)
  const [came, stayed] = [await house.signedIn(), await house.signedIn()]
  const ids = []
  for (const { member } of [came, stayed])
    ids.push(await layPlace(house, { eventId: event.id, person: { memberId: member.id } }))
  const [registrationId = ''] = ids
  await db
    .updateTable('events.registration')
    .set({ came: 'came', cameToldBy: 'organiser', cameToldAt: clock.now() })
    .where('id', '=', registrationId)
    .execute()
  const { id: questionId } = await db
    .insertInto('events.question')
    .values({ eventId: event.id, position: 0, kind: 'access', words: 'What do you need?', keptDays: 3 })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db.insertInto('events.answer').values({ registrationId, questionId, words: 'A chair' }).execute()
  const endsAt = +event.startsAt + 2 * 60 * 60 * 1000
  const answers = () => db.selectFrom('events.answer').select('words').execute()
  await forgetAt(new Date(endsAt + 3 * dayMs - 1))
  expect(await answers()).toHaveLength(1)
  await forgetAt(new Date(endsAt + 3 * dayMs))
  expect(await answers()).toEqual([])

  const later = new Date(endsAt + 366 * dayMs)
  await forgetAt(later)
  await forgetAt(later)
  const registered = await db
    .selectFrom('events.registration')
    .select('id')
    .where('eventId', '=', event.id)
    .execute()
  expect(registered).toEqual([])
  const counted = await db
    .selectFrom('events.attendance')
    .select(['registered', 'came'])
    .where('eventId', '=', event.id)
    .execute()
  expect(counted).toEqual([{ registered: 2, came: 1 }])
  clock.set(later)
  expect((await house.visitor().get(event.here)).text).toContain('Came 1 person')
  clock.set(new Date('2022-06-02T09:00:00Z'))
})

test('who leaves the house leaves their place to who waits, within a quarter of an hour', async () => {
  const event = await layEvent(house, { capacity: 1 })
  const [one, next] = [await house.signedIn(), await house.signedIn()]
  await layPlace(house, { eventId: event.id, person: { memberId: one.member.id } })
  await layPlace(house, { eventId: event.id, person: { memberId: next.member.id }, waits: true })
  await db.transaction().execute((tx) => followLeaving(tx, { memberId: one.member.id, at: clock.now() }))
  await releasePlaces(db, { config, at: clock.now() })
  expect((await mailsTo(house, next.member.address)).map(({ act }) => act)).toEqual(['events.promoted'])
})

test('a guest who never confirms is forgotten after two days', async () => {
  const event = await layEvent(house)
  const guest = house.visitor()
  await guest.get(`${event.here}/register`)
  await guest.post(`${event.here}/register`, { name: 'Not Me', address: 'not-me@commonweal.example' })
  const known = () =>
    db.selectFrom('events.registration').select('id').where('eventId', '=', event.id).execute()
  expect(await known()).toHaveLength(1)
  await forgetAt(new Date(+clock.now() + 2 * dayMs))
  expect(await known()).toEqual([])
})
