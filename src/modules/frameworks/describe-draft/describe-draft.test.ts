import { expect, test } from 'vitest'
import { openTestHouse } from '#test/house.ts'
import { plantFrameworks } from '../seed.ts'

const house = await openTestHouse()
await plantFrameworks({ db: house.db, config: house.config, now: house.clock.now() })
const draft = '/frameworks/sel-system-leader/draft'

const first = await house.signedIn('editor')
const second = await house.signedIn('editor')
const third = await house.signedIn('editor')
await first.get(draft)
await first.post(draft)

test('two editors describe the version at once: the second is shown the first one’s words, and who wrote them', async () => {
  const address = `${draft}/describe`
  const [one, other] = [await first.get(address), await second.get(address)]
  const saved = await first.post(address, { ...one.fields, about: 'As the first says' })
  expect(saved.status).toBe(303)
  const { fields } = await third.get(`${draft}/edit/trust`)
  await third.post(`${draft}/edit/trust`, { ...fields, summary: 'As the third says', do: 'save' })
  const clash = await second.post(address, { ...other.fields, publisher: 'As the second says' })
  expect(clash.status).toBe(409)
  expect(clash.select('.cw-clash')).toContain('As the first says')
  expect(clash.select('.cw-clash')).toContain(`${first.member.name} saved this page`)
  expect(clash.fields.publisher).toBe('As the second says')
  expect((await second.post(address, { ...clash.fields })).status).toBe(303)
})

test('an editor types a label that a published version has, and is told where it is typed; all words stay', async () => {
  const { fields } = await first.get(`${draft}/describe`)
  const typed = { ...fields, label: '2022-10', publisher: 'As typed with it' }
  const refused = await first.post(`${draft}/describe`, typed)
  expect(refused.status).toBe(422)
  expect(refused.select('.nhsuk-error-summary')).toContain('A version with this label is published already')
  expect(refused.fields).toMatchObject({ label: '2022-10', publisher: 'As typed with it' })
  const mended = await first.post(`${draft}/describe`, { ...refused.fields, label: '2023-06' })
  expect(mended.location).toBe(`${draft}?done=changed`)
  expect((await first.follow(mended)).text).toContain('Saved: what the draft says about this version.')
})

test.each(['2024-02-31', '2023-13', 'January 2027', '0-0'])(
  '%s is no date, and the page says what one looks like',
  async (dated) => {
    const { fields } = await first.get(`${draft}/describe`)
    const refused = await first.post(`${draft}/describe`, { ...fields, dated })
    expect(refused.status).toBe(422)
    expect(refused.select('.nhsuk-error-summary')).toContain('like 2023, 2023-06 or 2023-06-30')
  },
)
