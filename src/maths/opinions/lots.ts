import { hash } from 'node:crypto'

/** Draws by lot from a seed: the same seed, the same lots, on every machine. */
export type Lots = {
  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number
  /** A number from 0 up to, not including, 1. */
  share(): number
  /** A number of the standard normal distribution. */
  normal(): number
}

/** Draws by the words of a seed: SHA-256 of them begins Doty-Humphrey's sfc32 (PractRand, 2010). */
export function drawLots(seed: string): Lots {
  const words = hash('sha256', seed)
  // Kept in an array of whole numbers: in variables, each step would make new ones.
  const state = Int32Array.of(...[0, 8, 16, 24].map((at) => Number.parseInt(words.slice(at, at + 8), 16)))
  const next = () => {
    const a = state[0] ?? 0
    const b = state[1] ?? 0
    const c = state[2] ?? 0
    const count = state[3] ?? 0
    const sum = (a + b + count) | 0
    state[0] = b ^ (b >>> 9)
    state[1] = c + (c << 3)
    state[2] = ((c << 21) | (c >>> 11)) + sum
    state[3] = count + 1
    return sum >>> 0
  }
  const share = () => next() / 2 ** 32
  return {
    below: (limit) => Math.floor((next() / 2 ** 32) * limit),
    share,
    // Box and Muller (1958); 1 − share is never 0.
    normal: () => Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share()),
  }
}

/** Draws so many of the whole numbers below `all`, each once, in order. */
export function drawSome(lots: Lots, many: number, all: number): Int32Array {
  const numbers = Int32Array.from({ length: all }, (_, index) => index)
  for (let index = 0; index < Math.min(many, all); index += 1) {
    const other = index + lots.below(all - index)
    const kept = numbers[index] ?? 0
    numbers[index] = numbers[other] ?? 0
    numbers[other] = kept
  }
  return numbers.slice(0, many).toSorted()
}
