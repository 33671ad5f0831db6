/**
 * Bounds of a share: `x` of `n` were counted, nothing was known before (uniform, Beta(1, 1)); so the share lies below
 * the bound with the given chance. By bisection of the regularised incomplete beta function.
 */
export function boundShare(x: number, n: number, chance: number): number {
  const [a, b] = [x + 1, n - x + 1]
  let [low, high] = [0, 1]
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2
    if (incompleteBeta(middle, a, b) < chance) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/**
 * The regularised incomplete beta function I_x(a, b), by its continued fraction (M. Abramowitz and I. A. Stegun,
 * 1964, 26.5.8) in W. J. Lentz's way (1976).
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a)
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x))
  return (front * fraction(x, a, b)) / a
}

const tiny = 1e-300
const mostTerms = 10_000

function fraction(x: number, a: number, b: number): number {
  const apart = (value: number) => (Math.abs(value) < tiny ? tiny : value)
  let c = 1
  let d = 1 / apart(1 - ((a + b) * x) / (a + 1))
  let value = d
  for (let m = 1; m < mostTerms; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    for (const term of [even, odd]) {
      d = 1 / apart(1 + term * d)
      c = apart(1 + term / c)
      value *= c * d
    }
    if (Math.abs(c * d - 1) < 1e-15) break
  }
  return value
}

const lanczos = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
]

/** The logarithm of the gamma function for values of ½ and more (C. Lanczos, 1964; g = 7, nine terms). */
export function logGamma(value: number): number {
  const x = value - 1
  let sum = 0.99999999999980993
  for (const [index, each] of lanczos.entries()) sum += each / (x + index + 1)
  const t = x + lanczos.length - 0.5
  return 0.5 * Math.log(2 * Math.PI) + (x + 0.5) * Math.log(t) - t + Math.log(sum)
}
