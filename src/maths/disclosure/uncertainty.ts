import { grain, leastBase, mostConfidential, toGrain } from './shown.ts'

/**
 * A table as its reader would have it: the rounded total, the rounded cells, and how many cells are confidential.
 * Cells that are nought hold nobody and hide nothing.
 */
export type Publication = { total: number; shown: readonly number[]; hidden: number }

/** How far a rounded figure can lie from the true one. */
const slack = (grain - 1) / 2
const fewest = 1
const leastShown = mostConfidential + 1

/**
 * Whether a reader who knows the exact total, and how this engine works, still cannot tell any confidential cell more
 * finely than 1 to 7. All cells that are confidential hold 1 to 7 here; none was hidden for another's sake.
 *
 * The answer depends on nothing but what is published. So every true table that would be published alike got the
 * same answer, and the reader learns nothing from it.
 */
export function isUncertain({ total, shown, hidden }: Publication): boolean {
  if (hidden < 2) return false
  const [least, most] = sumsOf(shown)
  return totalsOf(total).every((exact) => {
    // What is left for the confidential cells together, at least and at most.
    const [low, high] = [exact - most, exact - least]
    const impossible = high < hidden * fewest || low > hidden * mostConfidential
    // One cell is 7 while all others are 1, and the other way about.
    const free =
      high >= mostConfidential + (hidden - 1) * fewest && low <= fewest + (hidden - 1) * mostConfidential
    return impossible || free
  })
}

/**
 * The same where one of the hidden cells may be a larger one, the smallest of those that could have been shown: it is
 * hidden so that the others cannot be worked out. Which of them it is, nobody is told.
 */
export function isUncertainWithOneMore(publication: Publication): boolean {
  const everyValue = Array.from({ length: mostConfidential }, (_, step) => step + 1)
  return totalsOf(publication.total).every((exact) => {
    // Cells as large as the hidden one may or may not have been chosen in its place: counted as possible, but not
    // relied upon.
    const possible = everyValue.some((value) => canHold(publication, { value, exact, mayTie: true }))
    return !possible || everyValue.every((value) => canHold(publication, { value, exact, mayTie: false }))
  })
}

type Supposed = { value: number; exact: number; mayTie: boolean }

/** Whether some true table with this exact total has a confidential cell of this value and is published so. */
function canHold(publication: Publication, supposed: Supposed): boolean {
  return canHoldAlone(publication, supposed) || canHoldBesideLarger(publication, supposed)
}

/** … all hidden cells being confidential themselves. */
function canHoldAlone(publication: Publication, { value, exact }: Supposed): boolean {
  if (!isUncertain(publication)) return false
  const [least, most] = sumsOf(publication.shown)
  const others = publication.hidden - 1
  const rest = exact - value
  return rest - least >= others * fewest && rest - most <= others * mostConfidential
}

/** … one of the hidden cells being larger. */
function canHoldBesideLarger({ total, shown, hidden }: Publication, { value, exact, mayTie }: Supposed) {
  const others = hidden - 2
  const [least, most] = sumsOf(shown)
  const first = Math.max(leastShown, exact - value - others * mostConfidential - most)
  const last = exact - value - others * fewest - least
  for (let larger = first; larger <= last; larger++) {
    const before = { total, shown: [...shown, toGrain(larger)], hidden: hidden - 1 }
    if (isUncertain(before)) continue
    const [from, to] = sumsOf(shown, mayTie ? larger : larger + 1)
    const rest = exact - value - larger
    if (from <= to && rest - from >= others * fewest && rest - to <= others * mostConfidential) return true
  }
  return false
}

/** Every true total that is shown as this one. That a table has a base of 10 at least is known to everybody. */
function totalsOf(total: number): number[] {
  const first = Math.max(leastBase, total - slack)
  return Array.from({ length: total + slack - first + 1 }, (_, step) => first + step)
}

/**
 * The smallest and the largest sum of true cells that are shown as these, each of `least` at least. The smallest is
 * Infinity where one of them cannot be so large.
 */
function sumsOf(shown: readonly number[], least = leastShown): [number, number] {
  if (shown.some((each) => each + slack < least)) return [Number.POSITIVE_INFINITY, 0]
  const from = shown.reduce((sum, each) => sum + Math.max(least, leastShown, each - slack), 0)
  return [from, shown.reduce((sum, each) => sum + each + slack, 0)]
}
