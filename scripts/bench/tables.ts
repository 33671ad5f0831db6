import { matchFours, type Person, type Round, seatTables, usualRules } from '#maths/matching/index.ts'

// How long groups of four and mixed tables take, and how far from the best they are at most.

const open = { rules: usualRules, met: [], blocked: [], seed: 'bench' }

/** Processor time rather than the clock's: other work on the machine does not count. */
function time<Found>(find: () => Found): { found: Found; seconds: number } {
  const before = process.cpuUsage()
  const found = find()
  const { user, system } = process.cpuUsage(before)
  return { found, seconds: (user + system) / 1e6 }
}

/** Groups of four of so many of the people. */
export function measureFours(people: readonly Person[], counts: readonly number[]) {
  return counts.map((count) => {
    const round: Round = { ...open, people: people.slice(0, count), odd: 'pair', locked: [] }
    const { found, seconds } = time(() => matchFours(round))
    return { count, seconds, matched: found.matched, value: found.value, gap: found.gap }
  })
}

type Event = { count: number; size: number; rotations: number }

/** Mixed tables of so many of the people. */
export function measureTables(people: readonly Person[], events: readonly Event[]) {
  return events.map(({ count, size, rotations }) => {
    const event = { ...open, people: people.slice(0, count), size, rotations }
    const { found, seconds } = time(() => seatTables(event))
    const { repeats, leastRepeats, alike, leastAlike, gap } = found
    return { count, size, rotations, seconds, repeats, leastRepeats, alike, leastAlike, gap }
  })
}
