import type { Draw } from './chance.ts'
import { changeSeats, countMeetings } from './change-seats.ts'
import { type Design, designRotations } from './design.ts'
import { leastRepeats } from './least.ts'
import { type Seats, seatByTable, setTables } from './seats.ts'
import type { Sizes } from './sizes.ts'

type Wanted = { sizes: Sizes; rotations: number; tries: number; draw: Draw; mayGoOn: () => boolean }

// What a repeat costs while nothing else does; the temperatures are parts of it.
const again = 1_024

/**
 * Places at tables for so many rotations, of which as few as it can find meet twice: none by construction, or, where
 * none is known, by changing seats from what is known and from chance, warmer and cooler.
 */
export function completeDesign(wanted: Wanted): Design {
  const { sizes, rotations, tries, draw, mayGoOn } = wanted
  const count = sizes.reduce((sum, size) => sum + size, 0)
  const known = designRotations(count, sizes.length, rotations)
  if (known.length === rotations || sizes.length < 2) return fill(known, count, rotations)
  const least = leastRepeats({ sizes, rotations, open: new Int32Array(count).fill(count - 1) })
  const nothing = { cost: new Int32Array(count * count), met: new Uint8Array(count * count) }
  let best: { seats: Seats; repeats: number } | undefined
  for (const [start, part] of [
    [[], 3],
    [known, 3],
    [[], 8],
    [known, 8],
  ] as const) {
    if (best && best.repeats <= least) break
    const seats = startFrom(start, wanted)
    changeSeats({ seats, ...nothing, again, warm: again / part, cold: again / 40, tries, draw, mayGoOn })
    const repeats = countRepeats(seats, nothing.met)
    if (!best || repeats < best.repeats) best = { seats, repeats }
  }
  return best ? readDesign(best.seats) : known
}

const fill = (known: Design, count: number, rotations: number): Design =>
  Array.from({ length: rotations }, (_, rotation) => known[rotation] ?? new Int32Array(count))

/** Seats numbered places: by the rotations that are known, then by chance. */
function startFrom(known: Design, { sizes, rotations, draw }: Wanted): Seats {
  const seats = setTables(sizes, rotations)
  for (let rotation = 0; rotation < rotations; rotation += 1) {
    const tables = known[rotation]
    if (tables) seatByTable(seats, rotation, tables)
    else seats.people.set(shuffle(seats.count, draw), rotation * seats.count)
  }
  return seats
}

function shuffle(count: number, draw: Draw): Int32Array {
  const drawn = Int32Array.from({ length: count }, (_, place) => place)
  for (let last = count - 1; last > 0; last -= 1) {
    const other = draw(last + 1)
    const held = drawn[last] ?? 0
    drawn[last] = drawn[other] ?? 0
    drawn[other] = held
  }
  return drawn
}

/** How often two sit together who did before; whoever met before that, every time. */
export function countRepeats(seats: Seats, met: Uint8Array): number {
  const meetings = countMeetings(seats, met)
  return meetings.reduce((sum, times) => sum + Math.max(0, times - 1), 0) / 2
}

function readDesign({ count, rotations, people, tableOf }: Seats): Design {
  return Array.from({ length: rotations }, (_, rotation) => {
    const tables = new Int32Array(count)
    for (let seat = 0; seat < count; seat += 1)
      tables[people[rotation * count + seat] ?? 0] = tableOf[seat] ?? 0
    return tables
  })
}
