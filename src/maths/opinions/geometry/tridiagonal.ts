/** Eigenvalues from the largest down, and for each its eigenvector. */
export type Eigen = { values: Float64Array; vectors: Float64Array[] }

const mostTurns = 60

/**
 * Solves a symmetric tridiagonal matrix by the implicit QL method (H. Bowdler, R. S. Martin, C. Reinsch and J. H.
 * Wilkinson, 1968). `diagonal` has n entries and `beside` the n - 1 next to it.
 */
export function solveTridiagonal(diagonal: readonly number[], beside: readonly number[]): Eigen {
  const size = diagonal.length
  const d = Float64Array.from(diagonal)
  const e = new Float64Array(size)
  e.set(beside.slice(0, size - 1))
  const vectors = Array.from({ length: size }, (_, index) => {
    const unit = new Float64Array(size)
    unit[index] = 1
    return unit
  })
  for (let low = 0; low < size; low += 1)
    for (let turn = 0; turn < mostTurns; turn += 1) {
      const high = findSplit(d, e, low)
      if (high === low) break
      turnOnce(d, e, vectors, low, high)
    }
  const order = Array.from(d.keys()).toSorted((one, other) => (d[other] ?? 0) - (d[one] ?? 0))
  return {
    values: Float64Array.from(order, (index) => d[index] ?? 0),
    vectors: order.flatMap((index) => vectors[index] ?? []),
  }
}

/** The first place from `low` on at which the matrix falls apart. */
function findSplit(d: Float64Array, e: Float64Array, low: number): number {
  let at = low
  while (at < d.length - 1) {
    const scale = Math.abs(d[at] ?? 0) + Math.abs(d[at + 1] ?? 0)
    if (Math.abs(e[at] ?? 0) <= Number.EPSILON * scale) break
    at += 1
  }
  return at
}

/** One sweep of rotations from `high` up to `low`; the vectors turn with it. */
function turnOnce(d: Float64Array, e: Float64Array, vectors: Float64Array[], low: number, high: number) {
  const first = d[low] ?? 0
  const half = ((d[low + 1] ?? 0) - first) / (2 * (e[low] ?? 0))
  const length = Math.hypot(half, 1)
  let g = (d[high] ?? 0) - first + (e[low] ?? 0) / (half + (half < 0 ? -length : length))
  let [sine, cosine, shift] = [1, 1, 0]
  for (let at = high - 1; at >= low; at -= 1) {
    const f = sine * (e[at] ?? 0)
    const b = cosine * (e[at] ?? 0)
    const r = Math.hypot(f, g)
    e[at + 1] = r
    if (r === 0) {
      d[at + 1] = (d[at + 1] ?? 0) - shift
      e[high] = 0
      return
    }
    sine = f / r
    cosine = g / r
    g = (d[at + 1] ?? 0) - shift
    const t = ((d[at] ?? 0) - g) * sine + 2 * cosine * b
    shift = sine * t
    d[at + 1] = g + shift
    g = cosine * t - b
    rotate(vectors[at], vectors[at + 1], sine, cosine)
  }
  d[low] = (d[low] ?? 0) - shift
  e[low] = g
  e[high] = 0
}

function rotate(one: Float64Array | undefined, next: Float64Array | undefined, sine: number, cosine: number) {
  if (!one || !next) return
  for (let at = 0; at < one.length; at += 1) {
    const kept = next[at] ?? 0
    next[at] = sine * (one[at] ?? 0) + cosine * kept
    one[at] = cosine * (one[at] ?? 0) - sine * kept
  }
}
