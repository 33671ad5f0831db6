import { expect, test } from 'vitest'
import { openTestHouse } from '#test/house.ts'
import { findCrosswalk } from '../crosswalk-queries.ts'
import { plantCrosswalks } from '../crosswalk-seed.ts'
import { plantFrameworks } from '../seed.ts'

const house = await openTestHouse()
const given = { db: house.db, config: house.config, now: house.clock.now() }
await plantFrameworks(given)
await plantCrosswalks(given)
const slug = 'north-west--top-tips'
const address = `/frameworks/crosswalks/${slug}`

/** The nth link of two behaviours, and where it is changed. */
async function linkAt(index: number) {
  const { links } = await findCrosswalk(house.db, slug)
  const link = links.filter(({ relation }) => relation !== 'none').toSorted((a, b) => (a.id < b.id ? -1 : 1))[
    index
  ]
  if (!link) throw new Error(`There is no link ${index}`)
  return { ...link, url: `${address}/change-link/${link.id}` }
}
const acts = async () =>
  (
    await house.db.selectFrom('platform.act').select('act').where('onKind', '=', 'crosswalk-link').execute()
  ).map(({ act }) => act)

test('an editor changes a link and its reason, and readers see it at once', async () => {
  const editor = await house.signedIn('editor')
  const link = await linkAt(0)
  const form = await editor.get(link.url)
  expect(form.fields.reason).toBe(link.reason)
  house.clock.forward(1000)
  const done = await editor.post(link.url, {
    seen: form.fields.seen ?? '',
    choice: 'change',
    relation: 'same',
    reason: 'Both ask for <exactly> this.',
  })
  expect(done.location).toContain(`${address}?done=changed&at=from-`)
  expect((await editor.follow(done)).text).toContain('The link is changed.')
  expect((await editor.follow(done)).text).toContain('Both ask for <exactly> this.')
  await expect
    .poll(async () => (await house.visitor().get(address)).text)
    .toContain('Both ask for <exactly> this.')
  expect(await acts()).toEqual(['frameworks.changeLink'])
})

test('two editors change a link at once: the second is shown the first one’s, with their own words kept', async () => {
  const [first, second] = [await house.signedIn('editor'), await house.signedIn('editor')]
  const { url } = await linkAt(1)
  const [one, other] = [await first.get(url), await second.get(url)]
  house.clock.forward(1000)
  await first.post(url, {
    seen: one.fields.seen ?? '',
    choice: 'change',
    relation: 'close',
    reason: 'First.',
  })
  const late = await second.post(url, {
    seen: other.fields.seen ?? '',
    choice: 'change',
    relation: 'same',
    reason: 'Second.',
  })
  expect(late.status).toBe(409)
  expect(late.select('#meanwhile')).toContain('They said: Close. First.')
  expect(late.fields.reason).toBe('Second.')
  expect((await linkAt(1)).reason).toBe('First.')
  // Having seen it, the second may put theirs in its place.
  house.clock.forward(1000)
  const again = await second.post(url, {
    seen: late.fields.seen ?? '',
    choice: 'change',
    relation: 'same',
    reason: 'Second.',
  })
  expect(again.status).toBe(303)
  expect((await linkAt(1)).reason).toBe('Second.')
})

test('an editor removes a link; the behaviours then wait for somebody to look at them', async () => {
  const [editor, late] = [await house.signedIn('editor'), await house.signedIn('editor')]
  const { links } = await findCrosswalk(house.db, slug)
  // The only link of its behaviour, so that nothing is said of that one afterwards.
  const only = links.find(
    ({ from, relation }) => relation !== 'none' && links.filter((one) => one.from === from).length === 1,
  )
  const url = `${address}/change-link/${only?.id}`
  const form = await editor.get(url)
  await late.get(url)
  const done = await editor.post(url, { seen: form.fields.seen ?? '', choice: 'remove' })
  expect(done.status).toBe(303)
  expect((await editor.follow(done)).text).toContain('Nobody has said yet what corresponds to it.')
  const gone = await late.post(url, {
    seen: form.fields.seen ?? '',
    choice: 'change',
    relation: 'same',
    reason: 'x',
  })
  expect([gone.status, gone.text]).toEqual([409, expect.stringContaining('Another editor removed it')])
  expect(await acts()).toContain('frameworks.removeLink')
})

test('a form that was tampered with is refused, and a link cannot become a gap', async () => {
  const editor = await house.signedIn('editor')
  const { url } = await linkAt(3)
  const { fields } = await editor.get(url)
  const cases: Record<string, string>[] = [
    { seen: 'yesterday', choice: 'change', relation: 'same', reason: 'x' },
    { seen: 'yesterday', choice: 'remove' },
    { seen: fields.seen ?? '', choice: 'change', relation: 'none', reason: 'x' },
    { seen: fields.seen ?? '', choice: 'change', relation: 'equal', reason: 'x' },
    {},
  ]
  for (const answers of cases) expect((await editor.post(url, answers)).status).toBe(422)
  expect((await editor.get(`${address}/change-link/nobody`)).status).toBe(404)
})

test('only editors change links', async () => {
  const { url } = await linkAt(0)
  expect((await house.visitor().get(url)).location).toContain('/sign-in')
  expect((await (await house.signedIn('facilitator')).get(url)).status).toBe(403)
})
