import type { Certificate } from '../plan.ts'
import type { Rules } from '../problem.ts'
import { type Alike, groupAlike, isSame, mostPoints } from './alike.ts'
import type { Known } from './rules.ts'

/** A proof by the numbers of people. */
export type Proof = Pick<Certificate, 'bands' | 'scale'> & {
  price(number: number): number
  oddSets: readonly { members: readonly number[]; price: number }[]
}

type Asked = {
  /** Those who are to be matched and may meet anybody. */
  numbers: readonly number[]
  rules: Rules
  proof: Proof
  known: Known
}

/**
 * Finds two people who may meet and whom the prices do not cover. Those who are alike stand in one group, the cheapest
 * first: where the prices of two of them reach the most that anybody of their groups could be worth to each other,
 * neither they nor whoever costs more has to be looked at.
 */
export function findUncovered(asked: Asked): readonly [number, number] | undefined {
  const { numbers, rules, proof, known } = asked
  const setsOf = gatherSets(proof)
  const isUncovered = looker(asked, setsOf)
  const groups = groupAlike(numbers, known.people, rules).map((group) => withPrices(group, proof, setsOf))
  for (const [at, one] of groups.entries())
    for (let next = at; next < groups.length; next += 1) {
      const other = groups[next] ?? one
      const found = searchBelow(one, other, { most: mostOf(one, other, asked), isUncovered })
      if (found) return found
    }
  return undefined
}

type SetsOf = ReadonlyMap<number, ReadonlySet<number>>

/** In which odd sets each person is, by their places in the proof. */
function gatherSets({ oddSets }: Proof): SetsOf {
  const sets = new Map<number, Set<number>>()
  for (const [place, { members }] of oddSets.entries())
    for (const number of members) sets.set(number, (sets.get(number) ?? new Set()).add(place))
  return sets
}

const none: ReadonlySet<number> = new Set()

/** Says of two people whether they may meet and the prices do not cover them. */
function looker({ proof, known }: Asked, setsOf: SetsOf): (a: number, b: number) => boolean {
  const { bands, scale, price, oddSets } = proof
  const { people } = known
  return (a, b) => {
    const [one, other] = [people[a], people[b]]
    const across = one?.part === other?.part ? 0 : bands.across
    const owed = bands.owed * ((one?.owed ?? 0) + (other?.owed ?? 0))
    const missing = scale * (bands.matched + owed + across + known.value(a, b)) - price(a) - price(b)
    if (missing <= 0) return false
    let paid = 0
    const ofOther = setsOf.get(b) ?? none
    for (const set of setsOf.get(a) ?? none) if (ofOther.has(set)) paid += oddSets[set]?.price ?? 0
    return paid < missing && known.mayMeet(a, b)
  }
}

/** People who are alike, the cheapest first. */
type Priced = Alike & {
  prices: Float64Array
  /** The odd sets that hold all of them. */
  within: ReadonlySet<number>
}

function withPrices({ members, traits }: Alike, { price }: Proof, setsOf: SetsOf): Priced {
  const sorted = members.toSorted((a, b) => price(a) - price(b))
  const [first = -1] = members
  const within = [...(setsOf.get(first) ?? none)].filter((set) =>
    members.every((number) => setsOf.get(number)?.has(set)),
  )
  return { members: sorted, traits, prices: Float64Array.from(sorted, price), within: new Set(within) }
}

/** What prices alone must reach where two of these groups are worth as much as can be; nothing where none may meet. */
function mostOf(one: Priced, other: Priced, { rules, proof }: Asked): number {
  const { bands, scale, oddSets } = proof
  const points = mostPoints(one.traits, other.traits, rules)
  if (points === null) return Number.NEGATIVE_INFINITY
  const across = isSame(one.traits.part, other.traits.part) ? 0 : bands.across
  const owed = bands.owed * (one.traits.owed + other.traits.owed)
  let most = scale * (bands.matched + owed + across + points)
  for (const set of one.within) if (other.within.has(set)) most -= oddSets[set]?.price ?? 0
  return most
}

type Below = { most: number; isUncovered: (a: number, b: number) => boolean }

/** Looks at those of two groups whose prices together are below the most. */
function searchBelow(
  one: Priced,
  other: Priced,
  { most, isUncovered }: Below,
): readonly [number, number] | undefined {
  for (const [at, a] of one.members.entries()) {
    const own = one.prices[at] ?? 0
    if (own + (other.prices[0] ?? 0) >= most) return undefined
    for (const [place, b] of other.members.entries()) {
      if (own + (other.prices[place] ?? 0) >= most) break
      if (isUncovered(a, b)) return [a, b]
    }
  }
  return undefined
}
