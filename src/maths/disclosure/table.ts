import { leastBase, mostConfidential, refuseUnlessCount, type Shown, showPercent, toGrain } from './shown.ts'
import { isUncertain, isUncertainWithOneMore } from './uncertainty.ts'

/** How many people gave each answer to one question. Who preferred not to say, or said nothing, is an answer too. */
export type Counted = { key: string; count: number }

export type DisclosedCell = { key: string; count: Shown; percent: Shown }

/** A table that anybody may see. `withheld`: all of it is confidential, its total too. */
export type DisclosedTable = { withheld: boolean; total: Shown; cells: readonly DisclosedCell[] }

/**
 * Turns true counts of people into a table that anybody may see (the rules of docs/decisions/0021):
 *
 * 1. fewer than 10 people in all: the whole table is confidential;
 * 2. a cell of 1 to 7 is confidential, nought is nought, all others are rounded to the nearest 5, the total by itself;
 * 3. percentages are whole and made of the rounded figures;
 * 4. where everybody gave the same answer, the whole table is confidential;
 * 5. one confidential cell alone takes the next smallest with it, as in the GP Patient Survey; so do several where the
 *    total and the other cells would tell one of them more finely than 1 to 7. Where that does not help either, the
 *    whole table is confidential.
 *
 * For each confidential cell, every value from 1 to 7 stays possible to a reader who knows these rules and the exact
 * total. Several tables of the same people share no more than that total, so they tell no more together.
 *
 * @throws when a count is none.
 */
export function discloseTable(counted: readonly Counted[]): DisclosedTable {
  for (const { count } of counted) refuseUnlessCount(count)
  const base = counted.reduce((sum, { count }) => sum + count, 0)
  const hidden = base < leastBase ? null : chooseHidden(counted, base)
  if (!hidden) {
    const cells = counted.map(({ key }) => ({ key, count: '[c]', percent: '[c]' }) as const)
    return { withheld: true, total: '[c]', cells }
  }
  const total = toGrain(base)
  const cells = counted.map(({ key, count }) => {
    const shown: Shown = hidden.has(key) ? '[c]' : toGrain(count)
    return { key, count: shown, percent: showPercent(shown, total) }
  })
  return { withheld: false, total, cells }
}

/** Which cells are not shown; null where nothing may be. */
function chooseHidden(counted: readonly Counted[], base: number): ReadonlySet<string> | null {
  const some = counted.filter(({ count }) => count > 0)
  if (some.length === 1) return null
  const hidden = some.filter(({ count }) => count <= mostConfidential)
  const shown = some.filter(({ count }) => count > mostConfidential).toSorted((a, b) => a.count - b.count)
  if (hidden.length === 0) return new Set()

  const asShown = (cells: readonly Counted[], hiddenCells: number) => ({
    total: toGrain(base),
    shown: cells.map(({ count }) => toGrain(count)),
    hidden: hiddenCells,
  })
  if (isUncertain(asShown(shown, hidden.length))) return keysOf(hidden)
  const [smallest, ...larger] = shown
  if (smallest && isUncertainWithOneMore(asShown(larger, hidden.length + 1)))
    return keysOf([...hidden, smallest])
  return null
}

const keysOf = (cells: readonly Counted[]) => new Set(cells.map(({ key }) => key))

/** How much of a table is confidential, from 0 to 1. Above 0.3 a picture of it would mislead. */
export function shareHidden({ cells }: DisclosedTable): number {
  return cells.length === 0 ? 0 : cells.filter(({ count }) => count === '[c]').length / cells.length
}

/** The most of a table that may be confidential where it is drawn. */
export const mostHiddenInPicture = 0.3

/**
 * How many took part of how many could have. Both are rounded, and whoever is fewer than 10 is not counted out loud;
 * nobody at all is nought.
 */
export function discloseResponse(took: number, could: number): { took: Shown; of: Shown; percent: Shown } {
  refuseUnlessCount(took)
  refuseUnlessCount(could)
  const of = could < leastBase ? '[c]' : toGrain(could)
  const shown: Shown = took === 0 ? 0 : took < leastBase ? '[c]' : toGrain(took)
  // Of 12 who all took part, 10 and 10 are shown; more than all never are.
  const percent = showPercent(shown, of)
  return { took: shown, of, percent: typeof percent === 'number' ? Math.min(percent, 100) : percent }
}

/**
 * The mean of answers on a scale, to one decimal; confidential where fewer gave one than `least` (10; within a small
 * space of people who know each other, 5).
 */
export function discloseMean(values: readonly number[], { least = leastBase } = {}): Shown {
  if (values.length === 0) return '[z]'
  if (values.length < least || new Set(values).size === 1) return '[c]'
  return Math.round((10 * values.reduce((sum, value) => sum + value, 0)) / values.length) / 10
}
