import { hash } from 'node:crypto'
import type { Pair, Round } from '../problem.ts'

/** Words in the order of their code units, each once. */
const inOrder = (words: Iterable<string>) => [...new Set(words)].sort((a, b) => (a < b ? -1 : 1))

/** Sums up people, rules and history once more, to see whether a plan was made for them. */
export function sumUp({ people, rules, odd, met, blocked, locked }: Round): string {
  const known = new Map(people.map((person) => [person.id, person]))
  const { part, place, profession, seniority, lived, interests, mostInterests, owed } = rules.weights
  const weights = [part, place, profession, seniority, lived, interests, mostInterests, owed]
  const each = inOrder(known.keys()).flatMap((id) => {
    const p = known.get(id)
    if (!p) return []
    const words = [inOrder(p.organisations.filter((word) => word !== '')), p.part, p.place, p.profession]
    return [[p.id, ...words, p.seniority, p.lived, inOrder(p.interests), p.times, p.formats, p.owed]]
  })
  const among = (pairs: readonly Pair[]) =>
    inOrder(
      pairs
        .filter(([a, b]) => a !== b && known.has(a) && known.has(b))
        // NUL sorts before whatever an id holds, so pairs are in the order of the first, then of the second.
        .map(([a, b]) => (a < b ? `${a}\0${b}` : `${b}\0${a}`)),
    ).map((pair) => pair.split('\0'))
  const lines = [
    [weights, rules.organisationsDiffer, rules.partsDiffer, rules.owedFirst, rules.acrossFirst, odd],
    ...each,
    ...[met, blocked, locked].map(among),
  ]
  return hash('sha256', lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
}
