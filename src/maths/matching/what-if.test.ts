import { expect, test } from 'vitest'
import { drawFrom } from '#test/matching-graphs.ts'
import { inventRound } from '#test/matching-round.ts'
import { matchRound, weighChanges } from './index.ts'
import { type Pair, type Round, usualRules } from './problem.ts'

/** Changes that put some people together, drawn at random. */
function drawChanges({ people }: Round, draw: (below: number) => number): Pair[][] {
  return [1, 1, 2].map((twos) => {
    const ids = people.map(({ id }) => id)
    const take = () => ids.splice(draw(ids.length), 1)[0] ?? ''
    return Array.from({ length: twos }, (): Pair => [take(), take()])
  })
}

const rounds: [string, Round][] = [
  ['an even number', inventRound({ count: 40 })],
  ['an odd number', inventRound({ count: 41 })],
  ['an odd number with a trio', inventRound({ count: 31, odd: 'trio' })],
  ['most of one organisation', inventRound({ count: 30, oneOrganisation: 0.7 })],
  ['pairs across parts first', inventRound({ count: 30, rules: { ...usualRules, acrossFirst: true } })],
  ['only pairs across parts', inventRound({ count: 31, rules: { ...usualRules, partsDiffer: true } })],
  ['five people', inventRound({ count: 5, odd: 'trio' })],
  ['many people', inventRound({ count: 500 })],
]

test.each(rounds)('putting some together costs what a round matched anew says: %s', (_, round) => {
  const draw = drawFrom(5)
  const changes = round.people.length < 6 ? drawChanges(round, draw).slice(0, 2) : drawChanges(round, draw)
  const { before, after } = weighChanges(round, changes)
  const anew = (twos: readonly Pair[]) => {
    const { value, matched, proved } = matchRound({ ...round, locked: twos })
    return { value, matched, isExact: proved }
  }
  expect(before).toEqual(anew([]))
  expect(after).toEqual(changes.map(anew))
})

test('a change that names somebody twice, or who is not there, is told in words', () => {
  const round = inventRound({ count: 6 })
  const [one = '', other = ''] = round.people.map(({ id }) => id)
  expect(() => weighChanges(round, [[[one, one]]])).toThrow('each of them once')
  expect(() => weighChanges(round, [[[one, 'nobody']]])).toThrow('each of them once')
  expect(() => weighChanges({ ...round, locked: [[one, other]] }, [[[one, other]]])).toThrow('no locked pair')
})

test('where the time is up, what is said is not called exact', () => {
  const round = inventRound({ count: 60 })
  const ids = round.people.map(({ id }) => id)
  const { before, after } = weighChanges(round, [[[ids[0] ?? '', ids[1] ?? '']]], { mayGoOn: () => false })
  expect([before.isExact, after[0]?.isExact]).toEqual([false, false])
  expect(after[0]?.matched).toBeGreaterThan(0)
})
