import { hash } from 'node:crypto'

/** Draws whole numbers from 0 up to, but not including, `below`. */
export type Draw = (below: number) => number

/**
 * Draws numbers that look like chance and follow from the seed alone, the same on every machine.
 *
 * Method: sfc32 of C. Doty-Humphrey's PractRand, started from the seed's SHA-256.
 */
export function drawFrom(seed: string): Draw {
  const start = hash('sha256', seed)
  const state = Int32Array.from({ length: 4 }, (_, index) =>
    index < 3 ? Number.parseInt(start.slice(8 * index, 8 * index + 8), 16) : 1,
  )
  return (below) => {
    const a = state[0] ?? 0
    const b = state[1] ?? 0
    const c = state[2] ?? 0
    const count = state[3] ?? 0
    const drawn = (((a + b) | 0) + count) | 0
    state[0] = b ^ (b >>> 9)
    state[1] = (c + (c << 3)) | 0
    state[2] = (((c << 21) | (c >>> 11)) + drawn) | 0
    state[3] = (count + 1) | 0
    return Math.floor(((drawn >>> 0) * below) / 4_294_967_296)
  }
}

const steps = 4_096

// Rounded, so that no machine's logarithm makes another plan.
const patience = Int32Array.from({ length: steps }, (_, step) =>
  Math.round(-1_024 * Math.log((step + 0.5) / steps)),
)

/**
 * Whether a change that loses so much is taken all the same, at a temperature: often while it is warm, hardly ever when
 * it is cold. (N. Metropolis and others, "Equation of state calculations by fast computing machines", 1953.)
 */
export function isTaken(loss: number, temperature: number, draw: Draw): boolean {
  if (loss <= 0) return true
  return loss * 1_024 <= temperature * (patience[draw(steps)] ?? 0)
}

/** How often the temperature falls between the first and the last try. */
export const coolings = 200

/** By what the temperature is multiplied each time, to go from `warm` to `cold`. */
export function coolBy(warm: number, cold: number): number {
  // Rounded for the same reason.
  return Math.round((cold / warm) ** (1 / coolings) * 1_048_576) / 1_048_576
}
