import { expect, test } from 'vitest'
import { balanceParts } from './parts.ts'
import { countTwice, findStrongInOne, notYetHeard } from './twice.ts'

const tally = (agree: number, n: number) => ({ n, agree, disagree: n - agree, pass: 0 })

test('each part of the system is told how much it is heard, beside how many of it there are', () => {
  const heard = balanceParts([
    { part: 'health', members: 30, voters: 28, votes: 700, statements: 20 },
    { part: 'residents', members: 20, voters: 10, votes: 100, statements: 0 },
    { part: 'guests', members: 0, voters: 0, votes: 0, statements: 0 },
  ])
  expect(heard).toMatchObject([
    { part: 'health', members: 0.6, votes: 0.875, isQuiet: false },
    { part: 'residents', members: 0.4, votes: 0.125, ratio: expect.closeTo(0.3125, 12), isQuiet: true },
    { part: 'guests', ratio: null, isQuiet: false },
  ])
})

test('a statement is counted by people and by parts, and it is said where that changes the answer', () => {
  const loud = [
    { part: 'health', tally: tally(38, 40) },
    { part: 'residents', tally: tally(1, 10) },
    { part: 'police', tally: tally(0, 0) },
  ]
  const { onePersonOneVote, everyPartEqual, isAnswerChanged } = countTwice(loud)
  expect([onePersonOneVote, isAnswerChanged]).toEqual([0.78, true])
  expect(everyPartEqual).toBeCloseTo((0.95 + 0.1) / 2, 14)
  // One more, who is a part alone, would be told of.
  const more = [...loud, { part: 'carers', tally: tally(1, 1) }]
  expect(countTwice(more).everyPartEqual).toBe(everyPartEqual)
  expect(countTwice(loud.slice(0, 1)).everyPartEqual).toBe(null)
  expect(notYetHeard(loud)).toEqual(['police'])
  expect(countTwice([])).toEqual({ onePersonOneVote: null, everyPartEqual: null, isAnswerChanged: false })
})

test('what one part holds strongly is told while the others do not, from five of it on', () => {
  const rest = { part: 'others', tally: tally(5, 30) }
  expect(findStrongInOne([{ part: 'residents', tally: tally(4, 5) }, rest])).toEqual(['residents'])
  expect(findStrongInOne([{ part: 'residents', tally: tally(4, 4) }, rest])).toEqual([])
  expect(findStrongInOne([{ part: 'residents', tally: tally(40, 40) }, rest])).toEqual([])
})
