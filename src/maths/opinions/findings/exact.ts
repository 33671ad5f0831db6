import { logGamma } from './beta.ts'

/** With more people than these the normal approximation is as good. */
const mostExact = 1_000

/**
 * The chance that two shares differ so much or more where nothing differs, both ways: R. A. Fisher's exact test, and
 * for more than 1,000 people the test of two proportions.
 */
export function compareShares(x1: number, n1: number, x2: number, n2: number): number {
  return n1 + n2 <= mostExact ? fisher(x1, n1, x2, n2) : proportions(x1, n1, x2, n2)
}

function fisher(x1: number, n1: number, x2: number, n2: number): number {
  const drawn = x1 + x2
  const ways = (x: number) => choose(n1, x) + choose(n2, drawn - x)
  const own = ways(x1)
  const all = choose(n1 + n2, drawn)
  let chance = 0
  for (let x = Math.max(0, drawn - n2); x <= Math.min(n1, drawn); x += 1)
    // Tables as likely as this one count, also where rounding makes them look a little likelier.
    if (ways(x) <= own + 1e-7) chance += Math.exp(ways(x) - all)
  return Math.min(1, chance)
}

const choose = (n: number, x: number) => logFactorial(n) - logFactorial(x) - logFactorial(n - x)

const factorials: number[] = Array.from({ length: mostExact + 1 }, (_, n) => logGamma(n + 1))
const logFactorial = (n: number) => factorials[n] ?? logGamma(n + 1)

function proportions(x1: number, n1: number, x2: number, n2: number): number {
  const pooled = (x1 + x2) / (n1 + n2)
  const spread = Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2))
  return spread === 0 ? 1 : Math.min(1, 2 * upperTail(Math.abs(x1 / n1 - x2 / n2) / spread))
}

/**
 * The upper tail of the normal distribution (M. Abramowitz and I. A. Stegun, 1964, 26.2.17; off by 7.5e-8 at most).
 */
export function upperTail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z)
  const terms = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429]
  const sum = terms.reduceRight((inner, each) => t * (each + inner), 0)
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * sum
}
