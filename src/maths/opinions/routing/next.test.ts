import { expect, test } from 'vitest'
import { drawLots } from '../lots.ts'
import { drawNext, type Waiting, weighStatement } from './next.ts'

const waiting = (id: string, rest: Partial<Waiting> = {}): Waiting => ({
  id,
  votes: 0,
  votesFromOwnPart: 0,
  isAboutMe: false,
  isFromQuietPart: false,
  ...rest,
})

const countDraws = (all: readonly Waiting[], votedBefore: number, times = 4_000) => {
  const lots = drawLots('draws')
  const drawn = Array.from({ length: times }, () => drawNext(all, votedBefore, lots))
  return Map.groupBy(drawn, (id) => id)
}

test('what few have voted on comes first, above all few of one’s own part', () => {
  expect(weighStatement({ votes: 0, votesFromOwnPart: 0 })).toBe(1)
  expect(weighStatement({ votes: 4, votesFromOwnPart: 1 })).toBeCloseTo(1 / 16, 14)
  const drawn = countDraws([waiting('new'), waiting('heard', { votes: 4 })], 9)
  // 1 against 1/4
  expect((drawn.get('new')?.length ?? 0) / 4_000).toBeCloseTo(0.8, 1)
})

test('nobody is asked about themselves among their first seven, unless nothing else is left', () => {
  const both = [waiting('me', { isAboutMe: true }), waiting('view', { votes: 50 })]
  expect([...countDraws(both, 6, 200).keys()]).toEqual(['view'])
  expect(countDraws(both, 7).has('me')).toBe(true)
  expect([...countDraws(both.slice(0, 1), 0, 5).keys()]).toEqual(['me'])
})

test('what a quiet part of the system says is sure of eight votes', () => {
  const quiet = (votes: number) => waiting('quiet', { votes, votesFromOwnPart: 3, isFromQuietPart: true })
  expect([...countDraws([waiting('new'), quiet(7)], 9, 200).keys()]).toEqual(['quiet'])
  expect(countDraws([waiting('new'), quiet(8)], 9, 200).has('new')).toBe(true)
})

test('whoever has voted on all is asked nothing', () => {
  expect(drawNext([], 20, drawLots('x'))).toBe(undefined)
})
