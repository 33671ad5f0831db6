import { expect, test } from 'vitest'
import { editStatement, negate, ownStatements } from '#test/edited-statements.ts'
import { drawLots } from '../lots.ts'
import { findAlike, findAlikeTo } from './alike.ts'
import { countNegations } from './negation.ts'

const statements = ownStatements.map((text, id) => ({ id: `${id}`, text }))

test('of statements that are sent in again with medium edits, nine of ten are found', () => {
  const lots = drawLots('edits')
  const found = statements.flatMap((statement) =>
    Array.from({ length: 5 }, () => {
      const again = { id: 'again', text: editStatement(statement.text, 'medium', lots) }
      return findAlikeTo(again, statements).some(({ ids }) => ids.includes(statement.id))
    }),
  )
  expect(found.filter(Boolean).length / found.length).toBeGreaterThanOrEqual(0.9)
})

test('statements about different things are not put before anybody', () => {
  expect(findAlike(statements)).toEqual([])
})

test('the opposite of a statement looks alike, and is marked so that nobody joins it in passing', () => {
  const turned = statements.flatMap(({ id, text }) => {
    const opposite = negate(text)
    return opposite ? [{ id, found: findAlikeTo({ id: 'not', text: opposite }, statements) }] : []
  })
  expect(turned.length).toBeGreaterThan(15)
  for (const { id, found } of turned) {
    const pair = found.find(({ ids }) => ids.includes(id))
    expect([id, pair?.mayBeOpposite]).toEqual([id, true])
  }
})

test('saying no is counted, not only whether it is said', () => {
  expect(countNegations('We do not say that nobody should')).toBe(2)
  expect(countNegations("It isn't so, and we can’t")).toBe(2)
  expect(countNegations('Note the knot')).toBe(0)
})

test('the order of statements changes neither pairs nor figures', () => {
  const all = [
    ...statements,
    { id: 'a', text: `${statements[0]?.text} now` },
    { id: 'b', text: `${statements[1]?.text} too` },
  ]
  const plain = (list: typeof all) =>
    findAlike(list).map(({ ids, likeness }) => `${ids.toSorted().join()} ${likeness.toFixed(9)}`)
  expect(plain(all)).toHaveLength(2)
  expect(plain(all.toReversed()).toSorted()).toEqual(plain(all).toSorted())
})
