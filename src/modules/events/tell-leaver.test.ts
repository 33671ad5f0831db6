import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { mailsTo } from '#test/applicant.ts'
import { layEvent, layPlace } from '#test/events.ts'
import { openTestHouse } from '#test/house.ts'
import { tellLeaver } from './tell-leaver.ts'

const house = await openTestHouse()
const { db, clock, config } = house

test('whoever leaves the house has the events at which they had a place taken out of their calendar, and nobody reads on', async () => {
  const member = await house.signedIn()
  const memberId = member.member.id
  const mine = await layEvent(house, { title: 'Mine' })
  const waited = await layEvent(house, { title: 'Waited for' })
  await layPlace(house, { eventId: mine.id, person: { memberId } })
  await layPlace(house, { eventId: waited.id, person: { memberId }, waits: true })
  await member.get('/events/feed')
  const made = await member.post('/events/feed', { do: 'make' })
  const feed = new URL(`${made.fields.address}`).pathname
  await member.get('/account/leave')
  await member.post('/account/leave')

  const mails = (await mailsTo(house, member.member.address)).filter(({ act }) => act === 'events.tellLeaver')
  expect(mails.map(({ subject }) => subject)).toEqual(['Your place is given up: Mine'])
  const { calendar } = await db
    .selectFrom('platform.mail')
    .select('calendar')
    .where('act', '=', 'events.tellLeaver')
    .executeTakeFirstOrThrow()
  const file = new ICAL.Component(ICAL.parse(`${calendar}`))
  expect(file.getFirstPropertyValue('method')).toBe('CANCEL')
  expect(file.getFirstSubcomponent('vevent')?.getFirstPropertyValue('sequence')).toBe(1)
  expect((await house.visitor().get(feed)).status).toBe(404)
})

test('whoever is made to leave again after a restore was told before, and is not told again', async () => {
  const { member } = await house.signedIn()
  const event = await layEvent(house)
  const id = await layPlace(house, { eventId: event.id, person: { memberId: member.id } })
  const at = clock.now()
  await db
    .updateTable('events.registration')
    .set({ cancelledAt: at, cancelledHow: 'left-house' })
    .where('id', '=', id)
    .execute()
  const leaving = { memberId: member.id, post: config, isTold: false, at }
  await db.transaction().execute((tx) => tellLeaver(tx, leaving))
  expect(await mailsTo(house, member.address)).toEqual([])
})
