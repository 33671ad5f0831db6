import { createHash } from 'node:crypto'
import { byId } from './order.ts'
import type { Pair, Person, Round } from './problem.ts'

/**
 * Sums up a round, so that a plan can say which people, rules and history it is for. One line of JSON for the rules,
 * one for each person by id, one for each list of pairs; every line ends with a line feed. What has no order is
 * sorted by code unit and stands once; pairs that name somebody else are left out, as they count for nothing.
 */
export function digestRound(round: Round): string {
  const sum = createHash('sha256')
  const line = (values: unknown) => void sum.update(`${JSON.stringify(values)}\n`)
  const { weights: w, organisationsDiffer, partsDiffer, owedFirst, acrossFirst } = round.rules
  const weights = [w.part, w.place, w.profession, w.seniority, w.lived, w.interests, w.mostInterests, w.owed]
  line([weights, organisationsDiffer, partsDiffer, owedFirst, acrossFirst, round.odd])
  for (const person of round.people.toSorted((one, other) => byId(one.id, other.id))) line(fieldsOf(person))
  const ids = new Set(round.people.map(({ id }) => id))
  for (const pairs of [round.met, round.blocked, round.locked]) line(pairsAmong(pairs, ids))
  return sum.digest('hex')
}

const fieldsOf = (person: Person) => [
  person.id,
  sortedOnce(person.organisations.filter(Boolean)),
  person.part,
  person.place,
  person.profession,
  person.seniority,
  person.lived,
  sortedOnce(person.interests),
  person.times,
  person.formats,
  person.owed,
]

const sortedOnce = (words: readonly string[]) => [...new Set(words)].toSorted(byId)

function pairsAmong(pairs: readonly Pair[], ids: ReadonlySet<string>): string[][] {
  const known = pairs
    .filter(([one, other]) => one !== other && ids.has(one) && ids.has(other))
    .map((pair) => pair.toSorted(byId))
    .toSorted(([a = '', b = ''], [c = '', d = '']) => byId(a, c) || byId(b, d))
  return known.filter(([a, b], at) => at === 0 || a !== known[at - 1]?.[0] || b !== known[at - 1]?.[1])
}
