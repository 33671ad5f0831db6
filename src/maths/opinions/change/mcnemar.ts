/**
 * Q. McNemar's test (1947) in its exact form: of those who moved, each might have moved either way as likely. Both ways
 * are counted. Where nobody moved it is 1.
 */
export function exactMcNemar(towards: number, away: number): number {
  const moved = towards + away
  let chance = 0
  // The logarithm of the ways to choose, grown from one to the next: no number of them is too large.
  let log = -moved * Math.LN2
  for (let fewer = 0; fewer <= Math.min(towards, away); fewer += 1) {
    chance += Math.exp(log)
    log += Math.log((moved - fewer) / (fewer + 1))
  }
  return Math.min(1, 2 * chance)
}

/** Less likely by chance than this, a movement is called likely real. */
const unlikely = 0.05

export const isLikelyReal = (p: number): boolean => p < unlikely
