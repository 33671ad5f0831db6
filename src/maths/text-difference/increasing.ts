/**
 * The indexes of a longest strictly increasing subsequence, in order; of several, always the same one.
 *
 * Method: patience sorting, n log n.
 */
export function longestIncreasing(values: readonly number[]): readonly number[] {
  const tails: number[] = []
  const previous: number[] = []
  for (const [index, value] of values.entries()) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((values[tails[middle] ?? 0] ?? 0) < value) low = middle + 1
      else high = middle
    }
    previous.push(low > 0 ? (tails[low - 1] ?? -1) : -1)
    tails[low] = index
  }
  const chain: number[] = []
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) chain.push(index)
  return chain.toReversed()
}
