/** A commutative group of so many elements, 0 the neutral one: `sum[a * order + b]` and `opposite[a]`. */
export type NumberGroup = { readonly order: number; readonly sum: Int32Array; readonly opposite: Int32Array }

/** The prime factors of a number, each as often as it divides it. */
export function factorise(number: number): number[] {
  const factors: number[] = []
  let left = number
  for (let prime = 2; prime * prime <= left; prime += 1)
    while (left % prime === 0) {
      factors.push(prime)
      left /= prime
    }
  return left > 1 ? [...factors, left] : factors
}

/** The group in which every digit is added on its own, without carry: digit by digit to the primes given. */
export function addDigits(primes: readonly number[]): NumberGroup {
  const order = primes.reduce((product, prime) => product * prime, 1)
  const combine = (a: number, b: number, sign: number) => {
    let [result, weight, restA, restB] = [0, 1, a, b]
    for (const prime of primes) {
      result += weight * (((restA % prime) + sign * (restB % prime) + prime) % prime)
      weight *= prime
      restA = Math.floor(restA / prime)
      restB = Math.floor(restB / prime)
    }
    return result
  }
  const sum = Int32Array.from({ length: order * order }, (_, at) =>
    combine(Math.floor(at / order), at % order, 1),
  )
  return { order, sum, opposite: Int32Array.from({ length: order }, (_, a) => combine(0, a, -1)) }
}

/**
 * The product of two elements of the field of p to the power of e elements, in which the digits of an element are the
 * coefficients of a polynomial; the first polynomial under which no product of two others is 0 is taken.
 */
export function multiplyInField(prime: number, power: number): (a: number, b: number) => number {
  const order = prime ** power
  const digits = (number: number) =>
    Array.from({ length: power }, (_, at) => Math.floor(number / prime ** at) % prime)
  const times = (polynomial: readonly number[]) => (a: number, b: number) => {
    const product: number[] = Array(2 * power).fill(0)
    for (const [i, x] of digits(a).entries())
      for (const [j, y] of digits(b).entries()) product[i + j] = ((product[i + j] ?? 0) + x * y) % prime
    // The highest power is the negative of the polynomial's rest.
    for (let at = 2 * power - 1; at >= power; at -= 1)
      for (const [step, rest] of polynomial.entries()) {
        const to = at - power + step
        product[to] = ((product[to] ?? 0) + (product[at] ?? 0) * (prime - rest)) % prime
      }
    return product.slice(0, power).reduce((sum, digit, at) => sum + digit * prime ** at, 0)
  }
  const elements = Array.from({ length: order - 1 }, (_, at) => at + 1)
  for (let rest = 0; rest < order; rest += 1) {
    const product = times(digits(rest))
    if (elements.every((a) => elements.every((b) => product(a, b) !== 0))) return product
  }
  throw new Error(`There is no field of ${order} elements`)
}
