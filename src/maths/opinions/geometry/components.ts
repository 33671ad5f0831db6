import { applyTwice, type Centred } from './centre.ts'
import { type Eigen, solveTridiagonal } from './tridiagonal.ts'

/** Directions in which people differ most, over statements, and how much (the eigenvalues of X'X), largest first. */
export type Components = { values: number[]; vectors: Float64Array[] }

type Wanted = {
  count: number
  /** How far a direction may still be off, as a share of its eigenvalue. */
  tolerance: number
  /** Says when the largest eigenvalue is known well enough, by its value and how far it may be off. */
  isEnough?: (value: number, off: number) => boolean
  /** A direction that is not clear by then is noise. */
  mostSteps?: number
}

const usualSteps = 400
/**
 * Of very many votes, looking at each this often in all is enough: a direction that is not clear by then is noise.
 */
const mostLooks = 400_000_000
const fewestSteps = 12

/**
 * Finds principal components by Lanczos' method (1950) with full re-orthogonalisation, straight from the votes: no
 * matrix of people by statements is ever made. It begins the same way each time, and the largest loading of each is
 * positive.
 */
export function findComponents(centred: Centred, wanted: Wanted): Components {
  const { width } = centred
  const byLooks = Math.max(fewestSteps, Math.floor(mostLooks / Math.max(1, centred.cell.length)))
  const most = Math.min(width, wanted.mostSteps ?? usualSteps, byLooks)
  const basis: Float64Array[] = []
  const [diagonal, beside]: [number[], number[]] = [[], []]
  let next = orthogonalise(beginning(width, 0), basis)
  let check = 4
  while (next && basis.length < most) {
    basis.push(next)
    const image = applyTwice(centred, next)
    diagonal.push(dot(image, next))
    const before = dot(image, image) ** 0.5
    next = orthogonalise(image, basis, before)
    beside.push(next ? dot(image, next) : 0)
    // An invariant space was found: what is left of the others begins anew beside it.
    next ??= orthogonalise(beginning(width, basis.length), basis)
    if (basis.length < check) continue
    check = Math.ceil(basis.length * 1.3)
    const eigen = solveTridiagonal(diagonal, beside)
    if (isClose(eigen, beside.at(-1) ?? 0, wanted)) return combine(eigen, basis, wanted.count)
  }
  return combine(solveTridiagonal(diagonal, beside), basis, wanted.count)
}

function isClose({ values, vectors }: Eigen, last: number, { count, tolerance, isEnough }: Wanted): boolean {
  const offBy = (index: number) => Math.abs(last * (vectors[index]?.at(-1) ?? 0))
  if (isEnough?.(values[0] ?? 0, offBy(0))) return true
  if (values.length < count + 1) return false
  return Array.from({ length: count }, (_, index) => index).every(
    (index) => offBy(index) <= tolerance * Math.abs(values[index] ?? 0),
  )
}

/** A vector that is the same each time and orthogonal to nothing in particular. */
const beginning = (width: number, turn: number) =>
  Float64Array.from({ length: width }, (_, index) => 1 + 0.5 * Math.sin(1 + (turn + 1) * (index + 1)))

/**
 * A unit vector of what is left when all of the basis is taken away; nothing where nothing is left. Where little is
 * left it is taken away again, for rounding (J. W. Daniel, W. B. Gragg, L. Kaufman and G. W. Stewart, 1976).
 */
function orthogonalise(
  vector: Float64Array,
  basis: readonly Float64Array[],
  scale = dot(vector, vector) ** 0.5,
): Float64Array | undefined {
  const left = vector.slice()
  let length = scale
  for (let round = 0; round < 3; round += 1) {
    for (const one of basis) subtract(left, one, dot(left, one))
    const before = length
    length = dot(left, left) ** 0.5
    if (length > 0.7 * before) break
  }
  if (!(length > 1e-10 * Math.max(scale, Number.MIN_VALUE))) return undefined
  scaleBy(left, 1 / length)
  return left
}

function scaleBy(vector: Float64Array, times: number): void {
  for (let at = 0; at < vector.length; at += 1) vector[at] = (vector[at] ?? 0) * times
}

function subtract(from: Float64Array, one: Float64Array, times: number): void {
  const { length } = from
  for (let at = 0; at < length; at += 1) from[at] = (from[at] ?? 0) - times * (one[at] ?? 0)
}

/** Summed in four parts, which is faster and no less exact. */
function dot(one: Float64Array, other: Float64Array): number {
  const { length } = one
  let [a, b, c, d, at] = [0, 0, 0, 0, 0]
  for (; at + 3 < length; at += 4) {
    a += (one[at] ?? 0) * (other[at] ?? 0)
    b += (one[at + 1] ?? 0) * (other[at + 1] ?? 0)
    c += (one[at + 2] ?? 0) * (other[at + 2] ?? 0)
    d += (one[at + 3] ?? 0) * (other[at + 3] ?? 0)
  }
  for (; at < length; at += 1) a += (one[at] ?? 0) * (other[at] ?? 0)
  return a + b + (c + d)
}

function combine({ values, vectors }: Eigen, basis: readonly Float64Array[], count: number): Components {
  const width = basis[0]?.length ?? 0
  const largest = values[0] ?? 0
  const found = Array.from({ length: count }, (_, index) => {
    const value = values[index] ?? 0
    // What is as good as nothing is no direction.
    if (!(value > 1e-10 * largest)) return { value: 0, vector: new Float64Array(width) }
    const vector = new Float64Array(width)
    for (const [step, one] of basis.entries()) subtract(vector, one, -(vectors[index]?.[step] ?? 0))
    return { value, vector: turnUp(vector) }
  })
  return { values: found.map(({ value }) => value), vectors: found.map(({ vector }) => vector) }
}

/** Turns a direction so that its largest loading is positive. */
function turnUp(vector: Float64Array): Float64Array {
  let most = 0
  // Loadings that are equal but for rounding count as equal: the first of them decides.
  for (const each of vector) if (Math.abs(each) > Math.abs(most) * (1 + 1e-9)) most = each
  return most < 0 ? vector.map((each) => -each) : vector
}
