import { coolBy, coolings, type Draw, isTaken } from './chance.ts'

/** What a search for groups of four knows of people, as numbers from 0. The number after the last is nobody. */
export type Fours = {
  readonly count: number
  /** What two of a group are worth, far below 0 for two who may not meet: rows of count + 1, with 0 for nobody. */
  readonly weights: Int32Array
  /** What it costs to leave each out; 0 for nobody. */
  readonly leaving: Int32Array
  /** The most that a change of one pair is worth. */
  readonly most: number
}

/** `warm`: the loss that is often taken at first. */
type Search = { tries: number; draw: Draw; warm: number; mayGoOn: () => boolean }

/**
 * Improves groups of four seats, one after the other in `seats`, by letting two people change places at a time: at
 * first also where that loses something, less and less so. Groups with two or more empty seats are none: their people
 * are left out.
 *
 * Method: S. Kirkpatrick and others, "Optimization by simulated annealing" (1983).
 */
export function swapFours(fours: Fours, seats: Int32Array, { tries, draw, warm, mayGoOn }: Search): void {
  const groups = seats.length >> 2
  if (groups < 2) return
  const worths = Float64Array.from({ length: groups }, (_, group) => worthOfFour(fours, seats, group))
  const cold = Math.max(0.5, fours.most / 200)
  const cooling = coolBy(warm, cold)
  const each = Math.ceil(tries / coolings)
  let temperature = warm
  for (let step = 0; step < coolings && mayGoOn(); step += 1) {
    for (let attempt = 0; attempt < each; attempt += 1) {
      const one = draw(seats.length)
      const other = draw(seats.length)
      const here = one >> 2
      const there = other >> 2
      if (here === there || seats[one] === seats[other]) continue
      exchange(seats, one, other)
      const worthHere = worthOfFour(fours, seats, here)
      const worthThere = worthOfFour(fours, seats, there)
      const loss = (worths[here] ?? 0) + (worths[there] ?? 0) - worthHere - worthThere
      if (isTaken(loss, temperature, draw)) {
        worths[here] = worthHere
        worths[there] = worthThere
      } else exchange(seats, one, other)
    }
    temperature *= cooling
  }
}

function exchange(seats: Int32Array, one: number, other: number): void {
  const held = seats[one] ?? 0
  seats[one] = seats[other] ?? 0
  seats[other] = held
}

function worthOfFour({ count, weights, leaving }: Fours, seats: Int32Array, group: number): number {
  const a = seats[4 * group] ?? count
  const b = seats[4 * group + 1] ?? count
  const c = seats[4 * group + 2] ?? count
  const d = seats[4 * group + 3] ?? count
  const empty = Number(a === count) + Number(b === count) + Number(c === count) + Number(d === count)
  if (empty > 1) return -((leaving[a] ?? 0) + (leaving[b] ?? 0) + (leaving[c] ?? 0) + (leaving[d] ?? 0))
  const ofA = a * (count + 1)
  const ofB = b * (count + 1)
  const ofC = c * (count + 1)
  const withA = (weights[ofA + b] ?? 0) + (weights[ofA + c] ?? 0) + (weights[ofA + d] ?? 0)
  return withA + (weights[ofB + c] ?? 0) + (weights[ofB + d] ?? 0) + (weights[ofC + d] ?? 0)
}
