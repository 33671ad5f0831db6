import { expect, test } from 'vitest'
import { openTestHouse } from '#test/house.ts'
import { plantFrameworks } from '../seed.ts'

const house = await openTestHouse()
await plantFrameworks({ db: house.db, config: house.config, now: house.clock.now() })
const draft = '/frameworks/sel-system-leader/draft'

test('an editor throws away a draft that another changed meanwhile: it stays, and they are asked again', async () => {
  const first = await house.signedIn('editor')
  const second = await house.signedIn('editor')
  await first.get(draft)
  await first.post(draft)
  const question = await first.get(`${draft}/discard`)
  const { fields } = await second.get(`${draft}/edit/trust`)
  await second.post(`${draft}/edit/trust`, { ...fields, summary: 'An hour of work', do: 'save' })

  const answer = await first.post(`${draft}/discard`, question.fields)
  expect(answer.status).toBe(409)
  expect(answer.text).toContain(`${second.member.name} changed the draft while you were deciding`)
  expect((await second.get(`${draft}/edit/trust`)).fields.summary).toBe('An hour of work')

  const done = await first.post(`${draft}/discard`, answer.fields)
  expect(done.status).toBe(303)
  expect((await first.get(`${draft}/edit/trust`)).status).toBe(404)
  // A second press finds it done.
  expect((await first.post(`${draft}/discard`, answer.fields)).status).toBe(303)
})
