import { expect, test } from 'vitest'
import { openTestHouse } from '#test/house.ts'
import { plantFrameworks } from '../seed.ts'

const house = await openTestHouse()
await plantFrameworks({ db: house.db, config: house.config, now: house.clock.now() })
const draft = '/frameworks/sel-system-leader/draft'
const address = `${draft}/arrange`

const first = await house.signedIn('editor')
const second = await house.signedIn('editor')
await first.get(draft)
await first.post(draft)

const names = async () => (await first.get(address)).selectAll('.cw-arrange__name')
const placeOf = async (name: string) => 1 + (await names()).indexOf(name)
const revision = async () => (await first.get(address)).fields.revision ?? ''

async function save(key: string, summary: string) {
  const { fields } = await second.get(`${draft}/edit/${key}`)
  await second.post(`${draft}/edit/${key}`, { ...fields, summary, do: 'save' })
}

test('an editor adds, orders and removes characteristics; each removal is asked about', async () => {
  await first.get(address)
  const unnamed = await first.post(address, { do: 'add', title: '' })
  expect(unnamed.status).toBe(422)
  expect(unnamed.select('.nhsuk-error-summary')).toContain('Enter the name of the characteristic')
  await first.post(address, { do: 'add', title: 'Joy', revision: await revision() })
  await first.post(address, { do: 'up', key: 'joy', place: '6' })
  expect(await placeOf('Joy')).toBe(5)

  const question = await first.get(`${address}?remove=joy`)
  expect(question.text).toContain('Remove “Joy” from the draft?')
  await first.post(address, { ...question.fields, do: 'remove' })
  expect(await names()).not.toContain('Joy')
  expect((await first.post(address, { do: 'up', key: 'nowhere', place: '1' })).status).toBe(303)
})

test('an editor presses “Add it” twice: it is added once', async () => {
  const fields = { do: 'add', title: 'Courage', revision: await revision() }
  const done = await Promise.all([first.post(address, fields), first.post(address, fields)])
  expect(done.map(({ status }) => status)).toEqual([303, 303])
  expect((await names()).filter((name) => name === 'Courage')).toHaveLength(1)

  // Who sees it there and adds it again means it.
  await first.post(address, { ...fields, revision: await revision() })
  expect((await names()).filter((name) => name === 'Courage')).toHaveLength(2)
})

test('an editor presses “Move up” twice: it moves once', async () => {
  const place = await placeOf('Courage')
  const fields = { do: 'up', key: 'courage', place: String(place) }
  await Promise.all([first.post(address, fields), first.post(address, fields)])
  expect(await placeOf('Courage')).toBe(place - 1)
})

test('an editor removes a characteristic that another saved meanwhile: it stays, and they are asked again', async () => {
  const question = await first.get(`${address}?remove=courage`)
  await save('courage', 'The second editor’s hour of work')
  const answer = await first.post(address, { ...question.fields, do: 'remove' })
  expect(answer.status).toBe(409)
  expect(answer.text).toContain(`${second.member.name} saved this characteristic while you were deciding`)
  expect(await names()).toContain('Courage')

  await first.post(address, { ...answer.fields, do: 'remove' })
  expect((await first.get(`${draft}/edit/courage`)).status).toBe(404)
})
