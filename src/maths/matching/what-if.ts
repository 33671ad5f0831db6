import { guessPrices } from './guess.ts'
import { type How, matchRound, valueOfLocked, withTrio, worthOf } from './match.ts'
import { mostSolved, type Prepared, prepare } from './prepare.ts'
import type { Pair, Round } from './problem.ts'
import { solveBase, solveWithout, without } from './solve/exact.ts'
import type { Solved } from './solve/problem.ts'

/** What the best plan comes to: points, and how many are matched; exact, where nothing better exists. */
export type WhatIf = { value: number; matched: number; isExact: boolean }

export type Weighed = { before: WhatIf; after: WhatIf[] }

/**
 * Finds what a round would come to if some pairs were put together whatever the rules say, and everybody else matched
 * anew around them: for each of several changes, beside the round as it is. The round is solved once; each change
 * starts from its prices, which are right for all but the few who are gone, and so takes a small part of that time.
 *
 * @throws RangeError where the round is none, as in `matchRound`, or a change names somebody twice, or who is not
 * there, or who is in a locked pair.
 */
export function weighChanges(round: Round, changes: readonly (readonly Pair[])[], how: How = {}): Weighed {
  const { mayGoOn = () => true, exactUpTo = mostSolved } = how
  const prepared = prepare(round)
  const goneOf = changes.map((twos) => numbersOf(prepared, twos))
  if (prepared.problem.count > exactUpTo) return weighAnew(round, changes, how)
  const base = solveBase(prepared.problem, mayGoOn, guessPrices(prepared))
  if (!base.solved.isBest) return weighAnew(round, changes, how)
  const weigh = (solved: Solved, twos: readonly Pair[], gone: ReadonlySet<number>): WhatIf => {
    const rest = gone.size === 0 ? prepared : { ...prepared, problem: without(prepared.problem, gone) }
    return sumUp({ ...rest, locked: [...prepared.locked, ...twos] }, { solved, gone, mayGoOn })
  }
  return {
    before: weigh(base.solved, [], new Set()),
    after: changes.map((twos, index) => {
      const gone = goneOf[index] ?? new Set()
      return weigh(solveWithout(base, gone, mayGoOn), twos, gone)
    }),
  }
}

function numbersOf({ numbers }: Prepared, twos: readonly Pair[]): Set<number> {
  const named = twos.flat()
  const gone = new Set(named.flatMap((id) => numbers.get(id) ?? []))
  if (gone.size < named.length)
    throw new RangeError('A change must name people who are there and in no locked pair, each of them once')
  return gone
}

type Summing = { solved: Solved; gone: ReadonlySet<number>; mayGoOn: () => boolean }

function sumUp(prepared: Prepared, { solved, gone, mayGoOn }: Summing): WhatIf {
  const found = withTrio(prepared, solved, mayGoOn)
  const left = [...found.mates.keys()].filter(
    (one) => found.mates[one] === -1 && !gone.has(one) && !found.three?.includes(one),
  )
  return {
    value: worthOf(prepared, found).value + valueOfLocked(prepared),
    matched: prepared.round.people.length - left.length,
    isExact: found.isBest,
  }
}

/** Where there is nothing to start from. */
function weighAnew(round: Round, changes: readonly (readonly Pair[])[], how: How): Weighed {
  const weigh = (twos: readonly Pair[]): WhatIf => {
    const { value, matched, proved } = matchRound({ ...round, locked: [...round.locked, ...twos] }, how)
    return { value, matched, isExact: proved }
  }
  return { before: weigh([]), after: changes.map(weigh) }
}
