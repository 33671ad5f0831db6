import { expect, test } from 'vitest'
import type { Figure } from './body.ts'
import { findInParts, hearParts } from './parts.ts'

const confidentiality = { threshold: 5, isRounded: false }
const shown = (agree: number, n: number) => ({
  kind: 'shown' as const,
  n,
  agree,
  disagree: n - agree,
  pass: 0,
})

test('from which parts statements come is told at the close only: one more would say from where', () => {
  const counts = { members: 20, voters: 10, votes: 100, statements: 3 }
  const sharesOf = (isFinal: boolean) =>
    hearParts(
      [
        { class: 'a', ...counts },
        { class: 'b', ...counts },
      ],
      { ...confidentiality, isFinal },
    ).map(({ statementsShare }) => statementsShare)
  expect([sharesOf(false), sharesOf(true)]).toEqual([
    [null, null],
    [50, 50],
  ])
})

test('figures of parts are held against those of everybody only where both are of one age', () => {
  const figure = (all: number, parts: number): Figure => ({
    number: 1,
    from: { all, groups: 0, parts },
    all: shown(40, 50),
    groups: [],
    parts: [shown(38, 40), shown(2, 10)],
  })
  const twiceOf = (one: Figure) => findInParts([one], ['a', 'b']).twice
  expect(twiceOf(figure(2, 2))).toHaveLength(1)
  expect(twiceOf(figure(2, 1))).toEqual([])
})
