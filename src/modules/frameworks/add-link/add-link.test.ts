import { expect, test } from 'vitest'
import { openTestHouse } from '#test/house.ts'
import { findCrosswalk } from '../crosswalk-queries.ts'
import { plantCrosswalks } from '../crosswalk-seed.ts'
import { plantFrameworks } from '../seed.ts'
import { placedIn } from '../version.ts'

const house = await openTestHouse()
const given = { db: house.db, config: house.config, now: house.clock.now() }
await plantFrameworks(given)
await plantCrosswalks(given)
const slug = 'sel-2022--north-west'
const address = `/frameworks/crosswalks/${slug}`

const find = () => findCrosswalk(house.db, slug)
/** The id of a behaviour, by its characteristic and number. */
async function idOf(side: 'from' | 'to', key: string, number: number): Promise<string> {
  const standing = placedIn((await find())[side]).find(
    ({ behaviour, characteristic }) => characteristic.key === key && behaviour.position === number,
  )
  return standing?.behaviour.id ?? ''
}
const linksOf = async (id: string) => (await find()).links.filter(({ from, to }) => from === id || to === id)

test('an editor links a behaviour that had no counterpart, and readers see it at once', async () => {
  const editor = await house.signedIn('editor')
  const reader = house.visitor()
  const [from, to] = [await idOf('from', 'trust', 1), await idOf('to', 'delivery', 2)]
  expect((await reader.get(address)).text).not.toContain('Both want clear steps')
  expect((await editor.get(address)).links.map(({ href }) => href)).toContain(
    `${address}/add-link?from=${from}`,
  )
  const form = await editor.get(`${address}/add-link?from=${from}`)
  expect(form.body).toContain(`value="${from}" selected`)
  const [gapOfFrom, gapOfTo] = [(await linksOf(from))[0], (await linksOf(to))[0]]
  expect(form.select('#gaps')).toContain(gapOfFrom?.reason ?? 'nothing')
  const answers = { from, to, relation: 'close', reason: 'Both want clear steps from the start.' }
  // Of the other behaviour too somebody had said that there was none: the editor is told before that goes.
  const told = await editor.post(`${address}/add-link`, { ...answers, seen: form.fields.seen ?? '' })
  expect([told.status, told.fields.reason]).toEqual([409, answers.reason])
  expect(told.select('#gaps')).toContain(gapOfTo?.reason ?? 'nothing')
  const done = await editor.post(`${address}/add-link`, { ...answers, seen: told.fields.seen ?? '' })
  expect(done.location).toBe(`${address}?done=added&at=from-trust.1#from-trust.1`)
  expect((await editor.follow(done)).text).toContain('The link is added.')
  expect((await reader.get(done.location ?? '')).text).not.toContain('The link is added.')
  await expect.poll(async () => (await reader.get(address)).text).toContain('Both want clear steps')
  // The word that there was none is gone, on both sides.
  expect((await linksOf(from)).map(({ relation }) => relation)).toEqual(['close'])
  expect((await linksOf(to)).map(({ relation }) => relation)).toEqual(['close'])
  const acts = await house.db
    .selectFrom('platform.act')
    .select('onId')
    .where('act', '=', 'frameworks.removeLink')
    .execute()
  expect(acts.map(({ onId }) => onId).toSorted()).toEqual([gapOfFrom?.id, gapOfTo?.id].toSorted())
})

test('what is incomplete or contradicts itself is said at the field, and nothing typed is lost', async () => {
  const editor = await house.signedIn('editor')
  await editor.get(`${address}/add-link`)
  const [from, to] = [await idOf('from', 'trust', 2), await idOf('to', 'relating', 1)]
  const send = (fields: Record<string, string>) => editor.post(`${address}/add-link`, fields)
  const cases: [Record<string, string>, string][] = [
    [{ from: '', to: '', relation: 'close', reason: 'x' }, 'Select a behaviour'],
    [{ from, to: '', relation: 'close', reason: 'x' }, 'Select a behaviour, or say'],
    [{ from, to, relation: 'none', reason: 'x' }, 'Leave one of the two'],
    [{ from, to, relation: 'close', reason: ' ' }, 'Enter a reason'],
    [{ from, to, reason: 'x' }, 'Select how they correspond'],
    [{ from: 'x', to, relation: 'close', reason: 'x' }, 'Select a behaviour from the list'],
    [
      { from: await idOf('from', 'trust', 3), to: '', relation: 'none', reason: 'x' },
      'This behaviour has a counterpart',
    ],
  ]
  for (const [fields, words] of cases) {
    const page = await send(fields)
    expect(page.status).toBe(422)
    expect(page.text).toContain(words)
  }
  const kept = await send({ from, to: '', relation: 'close', reason: '<b>Because</b> “we” say so' })
  expect(kept.fields.reason).toBe('<b>Because</b> “we” say so')
})

test('two editors add the same link at once: it stands once, and the second is told', async () => {
  const [first, second] = [await house.signedIn('editor'), await house.signedIn('editor')]
  const [from, to] = [await idOf('from', 'trust', 4), await idOf('to', 'relating', 6)]
  const { fields } = await first.get(`${address}/add-link?from=${from}&to=${to}`)
  await second.get(`${address}/add-link?from=${from}&to=${to}`)
  const seen = fields.seen ?? ''
  const answers = await Promise.all(
    [first, second].map((editor, index) =>
      editor.post(`${address}/add-link`, { from, to, seen, relation: 'close', reason: `Reading ${index}.` }),
    ),
  )
  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 422])
  expect(answers.find(({ status }) => status === 422)?.text).toContain('These two are linked already')
  expect((await linksOf(from)).filter((link) => link.to === to)).toHaveLength(1)
})

test('a behaviour of another text cannot be linked', async () => {
  const editor = await house.signedIn('editor')
  await editor.get(`${address}/add-link`)
  const [from, to] = [await idOf('to', 'relating', 1), await idOf('from', 'trust', 1)]
  const answer = await editor.post(`${address}/add-link`, { from, to, relation: 'close', reason: 'x' })
  expect(answer.status).toBe(404)
})

test('only editors add links', async () => {
  expect((await house.visitor().get(`${address}/add-link`)).location).toContain('/sign-in')
  for (const roles of [[], ['organiser'], ['administrator']] as const)
    expect((await (await house.signedIn(...roles)).get(`${address}/add-link`)).status).toBe(403)
})
