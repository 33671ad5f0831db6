import { forbidden, type Worth } from '../pair-worth.ts'

// Above this the table would take more memory than what it saves is worth.
const largest = 4_000

/** Remembers what each two of not too many people are worth to each other. */
export function remember(count: number, worth: Worth): Worth {
  if (count > largest) return worth
  const table = new Int32Array(count * count).fill(forbidden)
  for (let a = 0; a < count; a += 1)
    for (let b = a + 1; b < count; b += 1) {
      const value = worth(a, b)
      table[a * count + b] = value
      table[b * count + a] = value
    }
  return (a, b) => table[a * count + b] ?? forbidden
}
