import { expect, test } from 'vitest'
import type { CharacteristicWording, DraftBehaviour } from '../drafting/draft.ts'
import { mergeWordings } from './merge.ts'

const began: CharacteristicWording = {
  title: 'Trust',
  summary: 'They trust.',
  intro: null,
  lenses: ['Head', 'Heart'],
  behaviours: [
    'Listening to people',
    'Keeping their word',
    'Sharing what they know',
    'Naming what hurts',
  ].map((text, index) => ({ text, was: `${index + 1}` })),
}
type Change = (behaviours: readonly DraftBehaviour[]) => readonly DraftBehaviour[]
const put =
  (place: number, change: Partial<DraftBehaviour>): Change =>
  (all) =>
    all.map((one, index) => (index === place - 1 ? { ...one, ...change } : one))
const drop =
  (place: number): Change =>
  (all) =>
    all.filter((_, index) => index !== place - 1)
const move =
  (from: number, to: number): Change =>
  (all) => {
    const rest = drop(from)(all)
    return [...rest.slice(0, to - 1), ...all.slice(from - 1, from), ...rest.slice(to - 1)]
  }
const add =
  (text: string): Change =>
  (all) => [...all, { text }]

/** The merged texts, and what is to be settled, of two changes to the behaviours. */
const merge = (theirs: Change, yours: Change, from = began) => {
  const side = (change: Change) => ({ ...from, behaviours: change(from.behaviours) })
  const { wording, collisions } = mergeWordings({ began: from, theirs: side(theirs), yours: side(yours) })
  return { texts: wording.behaviours.map(({ text }) => text), behaviours: wording.behaviours, collisions }
}
const [one, two, three, four] = began.behaviours.map(({ text }) => text)

test('two editors who change different behaviours, or different fields of one, lose nothing and are asked nothing', () => {
  expect(merge(put(2, { text: 'A' }), put(3, { text: 'B' }))).toMatchObject({
    texts: [one, 'A', 'B', four],
    collisions: [],
  })
  const fields = merge(put(2, { text: 'A' }), put(2, { easyRead: 'Easy' }))
  expect(fields).toMatchObject({ collisions: [] })
  expect(fields.behaviours[1]).toMatchObject({ text: 'A', easyRead: 'Easy', was: '2' })
  const own = mergeWordings({ began, theirs: { ...began, title: 'A' }, yours: { ...began, summary: 'B' } })
  expect(own).toMatchObject({ wording: { title: 'A', summary: 'B' }, collisions: [] })
})

test('what both changed is asked about; yours stands, and theirs is told', () => {
  const both = merge(put(2, { text: 'A' }), put(2, { text: 'B' }))
  expect(both.texts).toEqual([one, 'B', three, four])
  expect(both.collisions).toEqual([{ what: 'behaviour', field: 'text', place: 2, theirs: 'A' }])
  expect(merge(put(2, { text: 'A' }), put(2, { text: 'A' })).collisions).toEqual([])
  const lenses = mergeWordings({
    began,
    theirs: { ...began, lenses: ['Head'] },
    yours: { ...began, lenses: ['Hand'] },
  })
  expect(lenses.collisions).toEqual([{ what: 'own', field: 'lenses', theirs: 'Head' }])
})

test('what one moved stays moved, with the words that the other gave it, and what each added is in', () => {
  expect(merge(move(4, 1), put(4, { text: 'B' }))).toMatchObject({
    texts: ['B', one, two, three],
    collisions: [],
  })
  expect(merge(put(4, { text: 'A' }), move(4, 1))).toMatchObject({
    texts: ['A', one, two, three],
    collisions: [],
  })
  const added = merge(add('Their new one'), add('Your new one'))
  expect(added.texts.toSorted()).toEqual([one, two, three, four, 'Their new one', 'Your new one'].toSorted())
  expect(added.collisions).toEqual([])
  expect(merge(add('The same'), add('The same')).texts).toEqual([one, two, three, four, 'The same'])
})

test('two who put the behaviours in different orders are asked, unless it is the same order', () => {
  const orders = merge(move(4, 1), move(1, 4))
  expect(orders.texts).toEqual([two, three, four, one])
  expect(orders.collisions).toEqual([{ what: 'order', theirs: [four, one, two, three] }])
  expect(merge(move(4, 1), move(4, 1))).toMatchObject({ texts: [four, one, two, three], collisions: [] })
})

test('what one removed is gone, unless the other changed it: then it stays, and they are asked', () => {
  expect(merge(drop(2), put(3, { text: 'B' }))).toMatchObject({ texts: [one, 'B', four], collisions: [] })
  expect(merge(put(3, { text: 'A' }), drop(2))).toMatchObject({ texts: [one, 'A', four], collisions: [] })
  expect(merge(drop(2), drop(2))).toMatchObject({ texts: [one, three, four], collisions: [] })
  const theirs = merge(drop(2), put(2, { text: 'B' }))
  expect(theirs).toMatchObject({ collisions: [{ what: 'they-removed', place: 2 }] })
  expect(theirs.texts).toEqual([one, 'B', three, four])
  const yours = merge(put(2, { text: 'A' }), drop(2))
  expect(yours).toMatchObject({ collisions: [{ what: 'you-removed', place: 2 }] })
  expect(yours.texts).toEqual([one, 'A', three, four])
})

test('behaviours that continue none are known by their words', () => {
  const fresh = { ...began, behaviours: began.behaviours.map(({ text }) => ({ text })) }
  const together = merge(
    put(2, { text: 'Keeping their word to all' }),
    (all) => put(1, { text: 'Sharing all that they know' })(move(3, 1)(all)),
    fresh,
  )
  expect(together.texts).toEqual(['Sharing all that they know', one, 'Keeping their word to all', four])
  expect(together.collisions).toEqual([])
})

test('no change of two editors is lost unsaid, whatever they do', () => {
  const changes = [
    put(1, { text: 'X' }),
    put(2, { text: 'Y' }),
    drop(1),
    drop(2),
    move(1, 3),
    move(4, 2),
    add('Z'),
  ]
  for (const theirs of changes)
    for (const yours of changes) {
      const { texts, collisions } = merge(theirs, yours)
      const sides = [theirs, yours].map((change) => change(began.behaviours).map(({ text }) => text))
      const typed = sides.flat().filter((text) => ['X', 'Y', 'Z'].includes(text))
      const told = collisions.flatMap((all) => ('theirs' in all ? all.theirs : []))
      expect([...texts, ...told]).toEqual(expect.arrayContaining(typed))
      expect(new Set(texts).size).toBe(texts.length)
    }
})
