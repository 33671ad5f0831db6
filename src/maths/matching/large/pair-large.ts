import type { Columns } from '../columns.ts'
import type { Bands } from '../plan.ts'
import type { Odd, Rules } from '../problem.ts'
import type { Apart } from '../worth.ts'
import { certify, type Drafted, type Proof } from './certify.ts'
import { formCircles } from './circles.ts'
import { type Classes, classify } from './classes.ts'
import { findStranded, gather } from './gather.ts'
import { orderByHardness, shareInterests } from './hardness.ts'
import { loseBy } from './loss.ts'
import { pairUp } from './pair-up.ts'
import { nobody, type Party } from './pairing.ts'
import { type ClassPrices, findPrices } from './prices.ts'
import { findForlorn } from './rescue.ts'
import { lowerPrices } from './tighten.ts'
import { findThird, type Three } from './trio.ts'

/** Very many people to be matched, as columns: the order of the columns decides between plans of equal worth. */
export type LargeRound = {
  readonly columns: Columns
  readonly rules: Rules
  readonly odd: Odd
  readonly bands: Bands
  readonly apart: Apart
}

export type Paired = Drafted & {
  readonly proof: Proof
  /** More than half are of a group whose people do not meet each other: who is of it. */
  readonly crowd: Uint8Array | undefined
}

/**
 * Pairs very many people, close to the best and with prices that say how close. Each person is in a class whose price
 * is known; two people lose what their prices are above their worth, and a plan that loses nothing is the best.
 */
export function pairLarge(round: LargeRound, mayGoOn: () => boolean = () => true): Paired {
  const { columns, rules, bands } = round
  const isStranded = findStranded(columns)
  const shares = shareInterests(columns)
  const order = orderByHardness(columns, rules, shares).filter((index) => isStranded[index] === 0)
  const own = gather(columns, order)
  const classes = classify(own, rules)
  const hasBands = classes.crowded !== undefined
  const inPrices = hasBands ? bands : { matched: 0, owed: 0, across: bands.across }
  const prices = findPrices(own, rules, classes, inPrices)
  const party = gatherParty({ own, round, prices, order, shares, across: bands.across, mayGoOn })
  pairUp(party)
  for (const place of findForlorn(party)) isStranded[order[place] ?? 0] = 1
  const isOdd = isStranded.reduce((count, each) => count - each, columns.count) % 2 === 1
  const trio = isOdd && round.odd === 'trio' ? findThird(party) : undefined
  const drafted = { ...readParty(party, order, columns.count, trio), stranded: isStranded, bands, hasBands }
  const proof = certify(columns, drafted, isOdd && round.odd === 'pair')
  return { ...drafted, proof, crowd: findCrowd(classes, order, columns.count) }
}

/** What the party came to, by the places of people in the columns. */
function readParty(party: Party, order: Int32Array, count: number, three: Three | undefined) {
  const lowered = lowerPrices(party)
  const mate = new Int32Array(count).fill(nobody)
  const prices = new Float64Array(count)
  for (let place = 0; place < party.count; place += 1) {
    const index = order[place] ?? 0
    const other = party.mate[place] ?? nobody
    mate[index] = other === nobody ? nobody : (order[other] ?? nobody)
    prices[index] = (party.alone[place] ?? 0) - (lowered[place] ?? 0)
  }
  const at = (place: number) => order[place] ?? nobody
  const trio: Three | undefined = three && [at(three[0]), at(three[1]), at(three[2])]
  for (const index of trio ?? []) mate[index] = nobody
  return { mate, prices, trio }
}

/** Who is of the group that is more than half, where there is one. */
function findCrowd(
  { crowded, marks, list, of }: Classes,
  order: Int32Array,
  count: number,
): Uint8Array | undefined {
  if (!crowded) return undefined
  const bit = marks.indexOf(crowded)
  const crowd = new Uint8Array(count)
  for (let place = 0; place < order.length; place += 1)
    if (list[of[place] ?? 0]?.marks[bit]) crowd[order[place] ?? 0] = 1
  return crowd
}

type Gathering = {
  own: Columns
  round: LargeRound
  prices: ClassPrices
  order: Int32Array
  shares: Float64Array
  across: number
  mayGoOn: () => boolean
}

function gatherParty({ own, round, prices, order, shares, across, mayGoOn }: Gathering): Party {
  const { rules, apart } = round
  const alone = new Float64Array(own.count)
  const hasApart = new Uint8Array(own.count)
  for (let place = 0; place < own.count; place += 1) {
    alone[place] = prices.priceOf(place)
    hasApart[place] = apart.of(order[place] ?? 0).size > 0 ? 1 : 0
  }
  const isApart = (a: number, b: number) => apart.of(order[a] ?? 0).has(order[b] ?? 0)
  return {
    count: own.count,
    circles: formCircles(own, prices.classes, shares),
    loss: loseBy(own, { rules, prices, across, isApart, hasApart }),
    prices,
    alone,
    mate: new Int32Array(own.count).fill(nobody),
    draw: drawFrom(20_221_006),
    mayGoOn,
  }
}

/** Marsaglia (2003), Xorshift RNGs: the same lots each time, for the order of the people is drawn already. */
function drawFrom(seed: number): (limit: number) => number {
  let state = seed | 0
  return (limit) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return Math.floor(((state >>> 0) / 4_294_967_296) * limit)
  }
}
