import type { Shown } from './shown.ts'

/** How a share among members compares with the same share of the population that they serve. */
export type Representation = {
  /** The population's share in whole per cent. */
  population: Shown
  /** Members' share divided by the population's, to one decimal: 1 is the same share. */
  ratio: Shown
  /** Members' share less the population's, in whole percentage points. */
  points: Shown
}

/**
 * Compares a share of members, as it is shown, with a share of a population (from 0 to 1, as a census gives it; null
 * where it gives none). Nothing is worked out from a confidential share.
 */
export function compareShares(percent: Shown, population: number | null): Representation {
  if (population === null) return { population: '[x]', ratio: '[x]', points: '[x]' }
  const inPercent = Math.round(100 * population)
  if (typeof percent !== 'number') return { population: inPercent, ratio: percent, points: percent }
  const ratio = population === 0 ? '[z]' : Math.round((10 * percent) / (100 * population)) / 10
  return { population: inPercent, ratio, points: percent - inPercent }
}
