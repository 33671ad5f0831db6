import { expect, test } from 'vitest'
import { recordAct } from '#platform/audit.ts'
import { limit } from '#platform/limit.ts'
import { openTestHouse } from '#test/house.ts'
import { forgetJob } from './job.ts'

const house = await openTestHouse()
const { db, clock, config } = house
const forget = () =>
  forgetJob.work({ db, config, now: clock.now(), about: {}, signal: new AbortController().signal })

test('what was done is kept for seven years, and then forgotten', async () => {
  clock.set(new Date('2022-06-02T09:00:00Z'))
  const ask = { act: 'test.do' as const, by: null, on: { kind: 'thing', id: '1' }, at: clock.now() }
  await db.transaction().execute((tx) => recordAct(tx, ask))
  const count = async () => (await db.selectFrom('platform.act').select('id').execute()).length
  clock.set(new Date('2029-06-02T09:00:00Z'))
  await forget()
  expect(await count()).toBe(1)
  clock.forward(1)
  await forget()
  expect(await count()).toBe(0)
})

test('how often something was asked is kept for two days', async () => {
  clock.set(new Date('2022-06-02T00:00:00Z'))
  await limit(db, { what: 'something', most: 5, seconds: 60, at: clock.now() })
  const count = async () => (await db.selectFrom('platform.asked').select('times').execute()).length
  clock.set(new Date('2022-06-04T00:00:00Z'))
  await forget()
  expect(await count()).toBe(1)
  clock.forward(1)
  await forget()
  expect(await count()).toBe(0)
})
