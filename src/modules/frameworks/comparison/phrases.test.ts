import { expect, test } from 'vitest'
import { openTestHouse } from '#test/house.ts'
import { plantFrameworks } from '../seed.ts'
import type { Behaviour, Characteristic } from '../version.ts'
import type { ComparedRow } from './comparison.ts'
import { passageOf } from './comparison.ts'
import { findComparison } from './find-comparison.ts'
import { listChangedPhrases, phrasesIn } from './phrases.ts'

const characteristic: Characteristic = {
  id: 'c',
  key: 'trust',
  title: 'Trust',
  summary: null,
  intro: null,
  lenses: [],
  position: 1,
  behaviours: [],
}
const behaviour = (id: string, text: string): Behaviour => ({
  id,
  slug: id,
  title: null,
  text,
  lens: null,
  easyRead: null,
  audio: null,
  position: 1,
})
const placed = (texts: Record<string, string>) =>
  Object.entries(texts).map(([id, text]) => ({ behaviour: behaviour(id, text), characteristic }))

/** The phrases of behaviours that became others: where each stands, its words, and what they replaced. */
function phrases(before: Record<string, string>, after: Record<string, string>) {
  const [was, is] = [before, after].map((side) => Object.values(side).join('\n\n'))
  const passage = passageOf(was ?? '', is ?? '')
  const row: ComparedRow = {
    relations: ['reworded'],
    sources: placed(before),
    targets: placed(after),
    passage,
    isProposed: false,
  }
  return phrasesIn(row).map(({ key, words, instead }) => [key, words, instead])
}

test('a reader sees one run where small words stayed between two changes, and where it stands', () => {
  expect(
    phrases(
      { a: 'We build the trust of partners every day' },
      { x: 'We build the faith of neighbours every day' },
    ),
  ).toEqual([['trust.x.after.13.32', 'faith of neighbours', 'trust of partners']])
})

test('words that only left are told of the wording that had them', () => {
  expect(
    phrases({ a: 'Listening to people, always, and acting' }, { x: 'Listening to people and acting' }),
  ).toEqual([['trust.a.before.21.27', 'always', '']])
})

test('marks, emphasis and words that moved are no changed phrase', () => {
  expect(phrases({ a: 'Listening, **with** care' }, { x: 'Listening with care.' })).toEqual([])
  const [one, other] = [
    'Listening closely to what residents say',
    'Sharing openly what partners have learned',
  ]
  expect(phrases({ a: `${one}. ${other}.` }, { x: `${other}. ${one}.` })).toEqual([])
})

test('what is new or dropped as a whole is one phrase, and a run over two behaviours is one of each', () => {
  expect(phrases({}, { x: 'Asking who is **not** here.' })).toEqual([
    ['trust.x.after.0.23', 'Asking who is not here.', ''],
  ])
  expect(phrases({ a: 'Commanding' }, {})).toEqual([['trust.a.before.0.10', 'Commanding', '']])
  expect(phrases({ a: 'Commanding' }, { x: 'Asking first', y: 'Listening after' })).toEqual([
    ['trust.x.after.0.12', 'Asking first', 'Commanding'],
    ['trust.y.after.0.15', 'Listening after', ''],
  ])
})

test('scripts without spaces and words without end are told as they stand', () => {
  expect(phrases({ a: '私たちは聞く' }, { x: '私たちは共に聞く' })).toEqual([
    ['trust.x.after.4.6', '共に', ''],
  ])
  const long = 'x'.repeat(5000)
  expect(phrases({ a: 'Listen' }, { x: `Listen ${long}` })).toEqual([['trust.x.after.7.5007', long, '']])
})

test('each phrase of a real refinement stands where its key says, and no two share a key', async () => {
  const house = await openTestHouse()
  await plantFrameworks({ db: house.db, config: house.config, now: house.clock.now() })
  for (const [before, after, count] of [
    ['2021-10', '2022-06-draft', 12],
    ['2022-06-draft', '2022-10', 3],
    ['2021-10', '2022-10', 69],
    ['2022-10', '2022-10', 0],
  ] as const) {
    const { comparison } = await findComparison(house.db, { framework: 'sel-system-leader', before, after })
    const found = listChangedPhrases(comparison)
    expect(new Set(found.map(({ key }) => key)).size).toBe(count)
    expect(found).toHaveLength(count)
    for (const { side, behaviour: id, start, end, words } of found) {
      const own = comparison[side].characteristics.flatMap(({ behaviours }) => behaviours)
      const text = own.find((one) => one.id === id)?.text.replaceAll('**', '')
      if (id !== null) expect(text?.slice(start, end)).toBe(words)
    }
  }
})
