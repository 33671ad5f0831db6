import type { Centred } from '../geometry/centre.ts'
import { findComponents } from '../geometry/components.ts'
import { drawLots, type Lots } from '../lots.ts'

/** Of so many shuffles, at most one may come as far: 95 % are beaten. */
const shuffles = 39
const mostAsFar = 1

/** Enough to compare sizes: an eigenvalue is off by less than the square of this. */
const roughly = { count: 1, tolerance: 0.003 }

/**
 * Whether people differ more than by chance: votes are shuffled among those who voted on each statement, and the
 * largest direction of difference must beat those of 95 % of the shuffles (a permutation test; J. L. Horn's parallel
 * analysis, 1965).
 */
export function isBeyondChance(centred: Centred, seed: string): boolean {
  const [largest = 0] = findComponents(centred, roughly).values
  if (!(largest > 0)) return false
  const lots = drawLots(`${seed} chance`)
  const shuffled = { ...centred, cell: centred.cell.slice() }
  const places = placesByStatement(centred)
  // Once it is larger, or can hardly become so, its exact size says no more.
  const isEnough = (value: number, off: number) => value >= largest || value + off < largest
  let asFar = 0
  for (let turn = 0; turn < shuffles; turn += 1) {
    for (const own of places) shuffle(shuffled.cell, own, lots)
    const [value = 0] = findComponents(shuffled, { ...roughly, isEnough }).values
    if (value >= largest) asFar += 1
    if (asFar > mostAsFar) return false
  }
  return true
}

/** Where the votes of each statement stand. */
function placesByStatement({ width, cell }: Centred): Int32Array[] {
  const counts = new Int32Array(width)
  for (const code of cell) counts[code % width] = (counts[code % width] ?? 0) + 1
  const places = Array.from(counts, (count) => new Int32Array(count))
  const filled = new Int32Array(width)
  for (let at = 0; at < cell.length; at += 1) {
    const column = (cell[at] ?? 0) % width
    const own = places[column]
    if (own) own[filled[column] ?? 0] = at
    filled[column] = (filled[column] ?? 0) + 1
  }
  return places
}

/** Fisher and Yates (1938). */
function shuffle(cell: Centred['cell'], places: Int32Array, lots: Lots): void {
  for (let last = places.length - 1; last > 0; last -= 1) {
    const one = places[last] ?? 0
    const other = places[lots.below(last + 1)] ?? 0
    const kept = cell[one] ?? 0
    cell[one] = cell[other] ?? 0
    cell[other] = kept
  }
}
