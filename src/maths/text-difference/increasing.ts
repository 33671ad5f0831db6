/**
 * The indexes of a longest strictly increasing subsequence, in order; of several, always the same one.
 *
 * Method: patience sorting, n log n.
 */
export function longestIncreasing(values: readonly number[]): readonly number[] {
  const tails: number[] = []
  const ends: number[] = []
  const previous: number[] = []
  for (const [index, value] of values.entries()) {
    const low = placeIn(ends, value)
    previous.push(low > 0 ? (tails[low - 1] ?? -1) : -1)
    tails[low] = index
    ends[low] = value
  }
  const chain: number[] = []
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) chain.push(index)
  return chain.toReversed()
}

/**
 * The indexes that every longest strictly increasing subsequence holds, in order: of two neighbours that changed
 * places, neither.
 */
export function alwaysIncreasing(values: readonly number[]): readonly number[] {
  const ending = lengthsEnding(values)
  // Turned about, a run that ends at a place is one that begins there.
  const beginning = lengthsEnding(values.toReversed().map((value) => -value)).toReversed()
  const longest = Math.max(0, ...ending)
  const held = ending.flatMap((length, index) =>
    length + (beginning[index] ?? 0) - 1 === longest ? [{ index, length }] : [],
  )
  const rivals = Map.groupBy(held, ({ length }) => length)
  return held.flatMap(({ index, length }) => (rivals.get(length)?.length === 1 ? [index] : []))
}

/** For each value, how long the longest increasing subsequence is that ends with it. */
function lengthsEnding(values: readonly number[]): readonly number[] {
  const tails: number[] = []
  return values.map((value) => {
    const at = placeIn(tails, value)
    tails[at] = value
    return at + 1
  })
}

/** How many of these ascending values are less. */
function placeIn(ascending: readonly number[], value: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}
