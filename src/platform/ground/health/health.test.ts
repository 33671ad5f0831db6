import { expect, test } from 'vitest'
import { openTestHouse } from '#test/house.ts'

const house = await openTestHouse()

test('the process says that it lives, and asks the database nothing', async () => {
  const before = house.database.statistics.statements
  const answer = await house.visitor().get('/healthz')
  expect([answer.status, answer.body]).toEqual([200, 'The house lives.\n'])
  expect(house.database.statistics.statements).toBe(before)
})
