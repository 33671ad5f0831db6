/**
 * What may stand where a figure of people would stand: a count that was rounded, or one of three signs (those of
 * the Government Analysis Function): confidential, not applicable, not available.
 */
export type Shown = number | '[c]' | '[z]' | '[x]'

/** What each sign says, for whoever reads a table. */
export const signWords = {
  '[c]': 'confidential: too few people to be shown, or a figure from which such a one could be worked out',
  '[z]': 'not applicable',
  '[x]': 'not available',
} as const satisfies Record<string, string>

/** The fewest people that anything is said about, as a whole table (docs/decisions/0021). */
export const leastBase = 10

/** The most people that a cell may hold and still be confidential. */
export const mostConfidential = 7

/** Counts are people; they are shown to the nearest of these. */
export const grain = 5

/**
 * A whole count to the nearest 5, as NHS England rounds counts of patients. A whole number is never half way between
 * two multiples of 5, so there are no ties.
 */
export const toGrain = (count: number) => grain * Math.round(count / grain)

/**
 * One count on its own: nought stays nought, 1 to 7 are confidential, all others are rounded.
 *
 * @throws when it is no count of people.
 */
export function showCount(count: number): Shown {
  refuseUnlessCount(count)
  if (count === 0) return 0
  return count <= mostConfidential ? '[c]' : toGrain(count)
}

/** A share in whole per cent, of two figures as they are shown. Half a per cent is rounded up. */
export function showPercent(part: Shown, whole: Shown): Shown {
  if (typeof part !== 'number') return part
  if (typeof whole !== 'number') return whole
  return whole === 0 ? '[z]' : Math.round((100 * part) / whole)
}

export function refuseUnlessCount(count: number): void {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`${count} is no count of people`)
}
