import { hash } from 'node:crypto'
import { byId } from './order.ts'
import type { Pair, Round } from './problem.ts'

/**
 * Sums up what a plan was made of, so that anyone can see whether it still fits: SHA-256, in hex, over lines of JSON.
 * First the rules: the weights as a list in the order of `Weights`, the four rules, and what becomes of an
 * odd one. Then
 * a line for each person, by id: id, organisations, part, place, profession, seniority, lived, interests, times,
 * formats, owed. Then three lines of pairs: met, blocked, locked. Lists of words and of pairs are sorted by code unit,
 * each once; pairs that name others are left out. Each line ends with a line feed.
 */
export function digestRound({ people, rules, odd, met, blocked, locked }: Round): string {
  const ids = new Set(people.map(({ id }) => id))
  const { weights: w, organisationsDiffer, partsDiffer, owedFirst, acrossFirst } = rules
  const weights = [w.part, w.place, w.profession, w.seniority, w.lived, w.interests, w.mostInterests, w.owed]
  const lines: unknown[] = [
    [weights, organisationsDiffer, partsDiffer, owedFirst, acrossFirst, odd],
    ...people
      .toSorted((one, other) => byId(one.id, other.id))
      .map((each) => [
        each.id,
        sorted(each.organisations.filter(Boolean)),
        each.part,
        each.place,
        each.profession,
        each.seniority,
        each.lived,
        sorted(each.interests),
        each.times,
        each.formats,
        each.owed,
      ]),
    sortedPairs(met, ids),
    sortedPairs(blocked, ids),
    sortedPairs(locked, ids),
  ]
  return hash('sha256', lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
}

const sorted = (words: readonly string[]) => [...new Set(words)].toSorted(byId)

function sortedPairs(pairs: readonly Pair[], ids: ReadonlySet<string>): Pair[] {
  const named = pairs
    .filter(([one, other]) => one !== other && ids.has(one) && ids.has(other))
    .map(([one, other]): Pair => (byId(one, other) < 0 ? [one, other] : [other, one]))
    .toSorted(byBoth)
  return named.filter((pair, at) => at === 0 || byBoth(pair, named[at - 1] ?? pair) !== 0)
}

const byBoth = (pair: Pair, other: Pair) => byId(pair[0], other[0]) || byId(pair[1], other[1])
