import { explainLeftOut } from '../left-out.ts'
import { byId } from '../order.ts'
import type { Plan, WhyLeftOut } from '../plan.ts'
import type { Prepared } from '../prepare.ts'
import type { Pair, Trio } from '../problem.ts'
import { type Paired, pairLarge } from './pair-large.ts'
import { scale } from './prices.ts'

/** What is found for whoever is not in a locked pair. */
export type LargePlan = Pick<
  Plan,
  'pairs' | 'trios' | 'unmatched' | 'value' | 'mostMatched' | 'certificate'
> & {
  /** So many points, all aims together, may be missing from the best plan. */
  missing: number
}

/** Matches more people than can be solved exactly: close to the best, and saying how close. */
export function matchLarge(prepared: Prepared, mayGoOn: () => boolean): LargePlan {
  const { columns, round, apart, bands } = prepared
  const paired = pairLarge({ columns, apart, bands, rules: round.rules, odd: round.odd }, mayGoOn)
  const { total, value } = addUp(prepared, paired)
  // Pairs come to whole points, a trio to halves; and one person more is half a pair where a trio is allowed.
  const parts = isTrioDue(prepared, paired) ? 2 : 1
  const missing = Math.floor((paired.proof.total / scale) * parts) / parts - total
  const mostMatched = missing < bands.matched / parts
  const hubs = mostMatched ? findHubs(paired) : []
  const idOf = (index: number) => prepared.people[index]?.id ?? ''
  const trio = paired.trio?.map(idOf).toSorted(byId)
  return {
    pairs: listPairs(prepared, paired).map(([a, b]) => sortedPair(idOf(a), idOf(b))),
    trios: trio ? [trio as unknown as Trio] : [], // three ids of three people
    unmatched: explain(prepared, paired, mostMatched ? hubs.length : undefined),
    value,
    mostMatched,
    missing,
    certificate: {
      bands,
      scale,
      ...listPrices(prepared, paired),
      hubs: hubs.map(idOf).toSorted(byId),
    },
  }
}

/** Whether the number of those who can be matched is odd, and a trio allowed. */
function isTrioDue({ round }: Prepared, { stranded }: Paired): boolean {
  return round.odd === 'trio' && stranded.reduce((count, each) => count - each, stranded.length) % 2 === 1
}

function listPairs({ columns }: Prepared, { mate }: Paired): [number, number][] {
  const pairs: [number, number][] = []
  for (let index = 0; index < columns.count; index += 1) {
    const other = mate[index] ?? -1
    if (other > index) pairs.push([index, other])
  }
  return pairs
}

const sortedPair = (one: string, other: string): Pair => (byId(one, other) < 0 ? [one, other] : [other, one])

/** What the plan comes to: all aims as one number, and its points alone. */
function addUp(prepared: Prepared, paired: Paired): { total: number; value: number } {
  const { columns, bands, problem } = prepared
  let [total, value] = [0, 0]
  const add = (a: number, b: number, share: number) => {
    const own = problem.worth(a, b)
    value += share * (own - (columns.part[a] === columns.part[b] ? 0 : bands.across))
    total += share * (own + bands.matched + bands.owed * ((columns.owed[a] ?? 0) + (columns.owed[b] ?? 0)))
  }
  for (const [a, b] of listPairs(prepared, paired)) add(a, b, 1)
  if (paired.trio) {
    const [a, b, c] = paired.trio
    add(a, b, 0.5)
    add(b, c, 0.5)
    add(a, c, 0.5)
  }
  return { total, value }
}

/** Whoever is not of the crowd that cannot all be matched: without them, nobody of it could be. */
function findHubs({ crowd, stranded }: Paired): number[] {
  const hubs: number[] = []
  if (crowd)
    for (let index = 0; index < crowd.length; index += 1)
      if (!crowd[index] && !stranded[index]) hubs.push(index)
  return hubs
}

function listPrices({ people }: Prepared, { proof, stranded }: Paired) {
  const order = people.map(({ id }, index) => ({ id, index })).sort((one, other) => byId(one.id, other.id))
  const members = order.filter(({ index }) => !stranded[index]).map(({ id }) => id)
  return {
    prices: order.map(({ index }) => proof.prices[index] ?? 0),
    oddSets: proof.oddSet > 0 ? [{ members, price: proof.oddSet }] : [],
  }
}

/** To say what keeps somebody from everybody, everybody is looked at: so many looks are spent on that. */
const mostLooks = 5_000_000

function explain(prepared: Prepared, paired: Paired, hubs: number | undefined): Plan['unmatched'] {
  const { people, round } = prepared
  const { mate, trio, stranded } = paired
  const left = [...mate.keys()].filter((index) => mate[index] === -1 && !trio?.includes(index))
  const none = left.filter((index) => stranded[index])
  const known = none.slice(0, Math.floor(mostLooks / people.length))
  const inTrios = round.odd === 'trio'
  const nothing: WhyLeftOut = { kind: 'nobody', without: [] }
  const forOthers: WhyLeftOut =
    hubs === undefined
      ? { kind: 'unfinished' }
      : left.length === 1 && people.length % 2 === 1
        ? { kind: 'odd' }
        : crowding(prepared, paired, hubs)
  const explained = new Set(known)
  return [
    ...explainLeftOut(known, { prepared, shortage: null, inTrios }),
    ...left
      .filter((index) => !explained.has(index))
      .map((index) => ({ id: people[index]?.id ?? '', why: stranded[index] ? nothing : forOthers })),
  ].toSorted((one, other) => byId(one.id, other.id))
}

/** How many compete for how few: those of the group that is too large, and whoever can meet nobody anyway. */
function crowding({ people }: Prepared, { crowd, stranded }: Paired, hubs: number): WhyLeftOut {
  const isOfGroup = (index: number) => !crowd || crowd[index] === 1 || stranded[index] === 1
  const group = people.reduce((count, _, index) => count + (isOfGroup(index) ? 1 : 0), 0)
  return { kind: 'crowded', group, hubs }
}
