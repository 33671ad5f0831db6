/**
 * Who is with whom in a plan that may hold halves: everybody's mate, or -1 for whoever is in an odd circle
 * or alone.
 */
export type Halves = { mates: Int32Array; circles: number[][] }

/**
 * Reads an assignment in both directions as pairs: circles of even length part into pairs, and each of odd length is
 * given back as it is. Who is assigned to themselves is alone. Where it is not finished, there are ways with two ends
 * as well, which part into pairs from their beginning.
 */
export function readHalves(to: Int32Array): Halves {
  const mates = new Int32Array(to.length).fill(-1)
  const seen = new Uint8Array(to.length)
  const circles: number[][] = []
  const isReached = new Uint8Array(to.length)
  for (const b of to) if (b !== -1) isReached[b] = 1
  const follow = (start: number): number[] => {
    const way: number[] = []
    for (let at = start; at !== -1 && seen[at] !== 1; at = to[at] ?? -1) {
      seen[at] = 1
      way.push(at)
    }
    return way
  }
  for (let start = 0; start < to.length; start += 1) if (isReached[start] === 0) pairUp(mates, follow(start))
  for (let start = 0; start < to.length; start += 1) {
    const circle = follow(start)
    if (circle.length % 2 === 0) pairUp(mates, circle)
    else if (circle.length > 1) circles.push(circle)
  }
  return { mates, circles }
}

/** Pairs the first with the second, the third with the fourth, and so on; who is over stays alone. */
export function pairUp(mates: Int32Array, circle: readonly number[]): void {
  for (let at = 0; at + 1 < circle.length; at += 2) {
    const [a, b] = [circle[at] ?? 0, circle[at + 1] ?? 0]
    mates[a] = b
    mates[b] = a
  }
}
