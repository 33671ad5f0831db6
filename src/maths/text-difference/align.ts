import { longestIncreasing } from './increasing.ts'

/**
 * A run that both sides share: `length` units from `before` on the one side and from `after` on the other.
 */
export type Match = { readonly before: number; readonly after: number; readonly length: number }

type Box = { readonly a0: number; readonly a1: number; readonly b0: number; readonly b1: number }
type Work = {
  readonly a: readonly string[]
  readonly b: readonly string[]
  readonly forward: Int32Array
  readonly backward: Int32Array
  readonly matches: Match[]
  stepsLeft: number
}

// Enough for the exact answer on two unlike texts of about 5,000 words; more would keep a person waiting.
const STEP_LIMIT = 60_000_000
const DEPTH_LIMIT = 400

/**
 * Finds a longest run of words, in order, that two texts share.
 *
 * Method: E. W. Myers, "An O(ND) difference algorithm and its variations" (1986), in its linear-space form.
 * Texts too long and too unlike for the exact answer are first divided at the words that stand once in each
 * of them (B. Cohen's "patience" rule); what holds no such word counts as replaced. Work and memory stay
 * bounded.
 */
export function align(a: readonly string[], b: readonly string[], stepLimit = STEP_LIMIT): readonly Match[] {
  // A word that the other side never uses cannot match: leaving it out makes rewritten texts cheap.
  const ofA = placesOfShared(a, new Set(b))
  const ofB = placesOfShared(b, new Set(a))
  const size = 2 * (ofA.length + ofB.length) + 3
  const work: Work = {
    a: ofA.map((index) => a[index] ?? ''),
    b: ofB.map((index) => b[index] ?? ''),
    forward: new Int32Array(size),
    backward: new Int32Array(size),
    matches: [],
    stepsLeft: stepLimit,
  }
  alignBox(work, { a0: 0, a1: ofA.length, b0: 0, b1: ofB.length }, 0)
  const single = work.matches.flatMap((match) =>
    Array.from({ length: match.length }, (_, step): Match => {
      const before = ofA[match.before + step] ?? 0
      return { before, after: ofB[match.after + step] ?? 0, length: 1 }
    }),
  )
  return joinMatches(single)
}

function placesOfShared(words: readonly string[], others: ReadonlySet<string>): readonly number[] {
  return words.flatMap((word, index) => (others.has(word) ? index : []))
}

function alignBox(work: Work, whole: Box, depth: number): void {
  const { a, b } = work
  let { a0, a1, b0, b1 } = whole
  while (a0 < a1 && b0 < b1 && a[a0] === b[b0]) {
    a0 += 1
    b0 += 1
  }
  keep(work, whole.a0, whole.b0, a0 - whole.a0)
  while (a0 < a1 && b0 < b1 && a[a1 - 1] === b[b1 - 1]) {
    a1 -= 1
    b1 -= 1
  }
  if (a0 < a1 && b0 < b1) {
    const box = { a0, a1, b0, b1 }
    const middle = findMiddle(work, box)
    if (middle) alignHalves(work, box, middle, depth)
    else alignAtAnchors(work, box, depth)
  }
  keep(work, a1, b1, whole.a1 - a1)
}

function keep(work: Work, before: number, after: number, length: number): void {
  if (length > 0) work.matches.push({ before, after, length })
}

function alignHalves(work: Work, box: Box, middle: Match, depth: number): void {
  alignBox(work, { ...box, a1: middle.before, b1: middle.after }, depth)
  keep(work, middle.before, middle.after, middle.length)
  alignBox(work, { ...box, a0: middle.before + middle.length, b0: middle.after + middle.length }, depth)
}

/** Finds the snake in the middle of a shortest edit path, or nothing when the steps are used up. */
function findMiddle(work: Work, { a0, a1, b0, b1 }: Box): Match | null {
  const { a, b, forward, backward } = work
  const n = a1 - a0
  const m = b1 - b0
  const delta = n - m
  const odd = delta % 2 !== 0
  // Diagonals run from -(n + m) to n + m; the arrays are addressed with `zero` added.
  const zero = n + m + 1
  const most = Math.ceil((n + m) / 2)
  for (let d = 0; d <= most; d += 1) {
    for (let k = -d; k <= d; k += 2) {
      const start = furthest({ reach: forward, zero, k, d, n, m })
      let x = start
      if (x >= 0) while (x < n && x - k < m && a[a0 + x] === b[b0 + x - k]) x += 1
      forward[zero + k] = x
      work.stepsLeft -= 1 + x - start
      const back = odd && Math.abs(delta - k) < d ? (backward[zero + delta - k] ?? -1) : -1
      if (x >= 0 && back >= 0 && x + back >= n)
        return { before: a0 + start, after: b0 + start - k, length: x - start }
    }
    for (let k = -d; k <= d; k += 2) {
      const start = furthest({ reach: backward, zero, k, d, n, m })
      let x = start
      if (x >= 0) while (x < n && x - k < m && a[a1 - 1 - x] === b[b1 - 1 - x + k]) x += 1
      backward[zero + k] = x
      work.stepsLeft -= 1 + x - start
      const ahead = !odd && Math.abs(delta - k) <= d ? (forward[zero + delta - k] ?? -1) : -1
      if (x >= 0 && ahead >= 0 && x + ahead >= n)
        return { before: a1 - x, after: b1 - x + k, length: x - start }
    }
    if (work.stepsLeft < 0) return null
  }
  return null
}

type Step = {
  readonly reach: Int32Array
  readonly zero: number
  readonly k: number
  readonly d: number
  readonly n: number
  readonly m: number
}

/**
 * How far diagonal `k` is reached with `d` edits, before its snake; -1 where no path within the box leads.
 */
function furthest({ reach, zero, k, d, n, m }: Step): number {
  if (d === 0) return 0
  const left = k > -d ? (reach[zero + k - 1] ?? -1) : -1
  const above = k < d ? (reach[zero + k + 1] ?? -1) : -1
  const right = left >= 0 && left < n ? left + 1 : -1
  const down = above >= 0 && above - k <= m ? above : -1
  return Math.max(right, down)
}

/** Divides a box at the words that stand once on each side, in the longest order that both share. */
function alignAtAnchors(work: Work, box: Box, depth: number): void {
  if (depth >= DEPTH_LIMIT) return
  const inBefore = placesOfSingles(work.a, box.a0, box.a1)
  const inAfter = placesOfSingles(work.b, box.b0, box.b1)
  const pairs: { before: number; after: number }[] = []
  for (const [word, before] of inBefore) {
    const after = inAfter.get(word)
    if (after !== undefined && before >= 0 && after >= 0) pairs.push({ before, after })
  }
  pairs.sort((one, other) => one.before - other.before)
  const chosen = longestIncreasing(pairs.map((pair) => pair.after)).flatMap((index) => pairs[index] ?? [])
  if (chosen.length === 0) return
  let { a0, b0 } = box
  for (const { before, after } of chosen) {
    alignBox(work, { a0, a1: before, b0, b1: after }, depth + 1)
    keep(work, before, after, 1)
    a0 = before + 1
    b0 = after + 1
  }
  alignBox(work, { ...box, a0, b0 }, depth + 1)
}

/** Where each word of a stretch stands, or -1 when it stands there more than once. */
function placesOfSingles(words: readonly string[], from: number, to: number): Map<string, number> {
  const places = new Map<string, number>()
  for (let index = from; index < to; index += 1) {
    const word = words[index] ?? ''
    places.set(word, places.has(word) ? -1 : index)
  }
  return places
}

function joinMatches(matches: readonly Match[]): readonly Match[] {
  const joined: Match[] = []
  for (const match of matches) {
    const last = joined.at(-1)
    if (last && last.before + last.length === match.before && last.after + last.length === match.after)
      joined[joined.length - 1] = { ...last, length: last.length + match.length }
    else joined.push(match)
  }
  return joined
}
