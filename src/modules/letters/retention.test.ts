import { expect, test } from 'vitest'
import { forgetOver } from '#platform/retention.ts'
import { openTestHouse } from '#test/house.ts'
import { readersOf, thursdayAnd } from '#test/readers.ts'
import { retention } from './retention.ts'

const house = await openTestHouse()
const { db, clock } = house

test('what was told is kept for longer than anybody can pause, and then forgotten with what still waits of it', async () => {
  clock.set(thursdayAnd(0))
  const { aReader, tells } = readersOf(house)
  const reader = await aReader()
  await tells({ to: [reader.id] })
  const forget = () => forgetOver({ db, config: house.config, now: clock.now(), of: retention })
  const left = async () => (await db.selectFrom('letters.item').select('newsId').execute()).length
  clock.set(thursdayAnd(100))
  await forget()
  expect(await left()).toBe(1)
  clock.forward(1)
  await forget()
  expect([await left(), await db.selectFrom('letters.news').select('id').execute()]).toEqual([0, []])
})
