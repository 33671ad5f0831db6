import { expect, test } from 'vitest'
import { layEvent } from '#test/events.ts'
import { openTestHouse } from '#test/house.ts'

const house = await openTestHouse()
const { db } = house

test('an organiser chooses which reminders go out, and overwrites nobody', async () => {
  const organiser = await house.signedIn('organiser')
  const { id } = await layEvent(house, { slug: 'reminded' })
  const way = '/programme/reminded/reminders'
  const stands = () =>
    db
      .selectFrom('events.event')
      .select(['remindsDayBefore', 'remindsHourBefore'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  const { revision } = (await organiser.get(way)).fields
  const saved = await organiser.post(way, { kinds: 'day-before', revision: `${revision}` })
  expect(saved.location).toBe('/programme/reminded?done=saved')
  expect(await stands()).toEqual({ remindsDayBefore: true, remindsHourBefore: false })
  // From a form that was opened before: nothing is lost.
  expect((await organiser.post(way, { revision: `${revision}` })).status).toBe(409)
  expect(await stands()).toEqual({ remindsDayBefore: true, remindsHourBefore: false })
  await organiser.post(way, { revision: `${Number(revision) + 1}` })
  expect(await stands()).toEqual({ remindsDayBefore: false, remindsHourBefore: false })
})
