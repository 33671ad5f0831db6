import type { Flowers } from './flowers.ts'
import type { Problem } from './problem.ts'

/** So many are added at once: the rest may be covered by then. */
const mostAtOnce = 20_000

/** Finds pairs that prices and odd sets do not cover yet. */
export function findUncovered(
  { count, worthRow }: Problem,
  prices: Float64Array,
  flowers: Flowers,
): [number, number][] {
  const found: [number, number][] = []
  const whole = new Int32Array(count)
  for (let a = 0; a < count && found.length < mostAtOnce; a += 1) {
    const own = prices[a] ?? 0
    const row = whole.subarray(a + 1)
    worthRow(a, a + 1, row)
    for (let b = a + 1; b < count; b += 1) {
      const value = row[b - a - 1] ?? -1
      if (value < 0) continue
      const missing = 2 * value - own - (prices[b] ?? 0)
      if (missing <= 0) continue
      if (missing <= flowers.shared(a, b)) continue
      found.push([a, b])
    }
  }
  return found
}
