/** The 90 % point of the normal distribution, one-sided, to the digits that Polis uses. */
export const z90 = 1.2816

/** The share of `x` of `n` with one of each added (Laplace): never 0 or 1, and ½ where nothing is known. */
export const shareOf = (x: number, n: number): number => (x + 1) / (n + 2)

/** How clearly a share lies above a half: a z-score. After Polis, whose export this must equal. */
export const testShare = (x: number, n: number): number => 2 * Math.sqrt(n + 1) * ((x + 1) / (n + 1) - 0.5)

/** How clearly one share lies above another: a z-score of two proportions with one added to each count. */
export function testDifference(x1: number, n1: number, x2: number, n2: number): number {
  const [a, b, all, others] = [x1 + 1, x2 + 1, n1 + 1, n2 + 1]
  const pooled = (a + b) / (all + others)
  if (pooled === 1) return 0
  return (a / all - b / others) / Math.sqrt(pooled * (1 - pooled) * (1 / all + 1 / others))
}
