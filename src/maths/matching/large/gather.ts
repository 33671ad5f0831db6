import type { Columns } from '../columns.ts'

/** The columns of some people, in the order given. */
export function gather(columns: Columns, order: Int32Array): Columns {
  const { words } = columns
  const interests = new Int32Array(order.length * words)
  for (let place = 0; place < order.length; place += 1)
    for (let word = 0; word < words; word += 1)
      interests[place * words + word] = columns.interests[(order[place] ?? 0) * words + word] ?? 0
  const pick = (column: Int32Array) => order.map((index) => column[index] ?? 0)
  const several = new Map<number, ReadonlySet<number>>()
  if (columns.several.size > 0)
    for (const [place, index] of order.entries()) {
      const all = columns.several.get(index)
      if (all) several.set(place, all)
    }
  const lived = new Uint8Array(order.length)
  const owed = new Float64Array(order.length)
  for (let place = 0; place < order.length; place += 1) {
    lived[place] = columns.lived[order[place] ?? 0] ?? 0
    owed[place] = columns.owed[order[place] ?? 0] ?? 0
  }
  return {
    count: order.length,
    part: pick(columns.part),
    place: pick(columns.place),
    profession: pick(columns.profession),
    seniority: pick(columns.seniority),
    lived,
    times: pick(columns.times),
    formats: pick(columns.formats),
    owed,
    interests,
    words,
    organisation: pick(columns.organisation),
    several,
  }
}

/** More kinds of times and ways to meet are not compared with each other. */
const mostKinds = 2_000
const waysCounted = 2 ** 22

/** Whoever has no time or no way to meet in common with anybody: nobody can be found for them. */
export function findStranded({ count, times, formats }: Columns): Uint8Array {
  const kinds = new Map<number, number>()
  const stranded = new Uint8Array(count)
  for (let index = 0; index < count; index += 1) {
    const key = (times[index] ?? 0) * waysCounted + (formats[index] ?? 0)
    if (kinds.size > mostKinds || (formats[index] ?? 0) >= waysCounted) return stranded
    kinds.set(key, (kinds.get(key) ?? 0) + 1)
  }
  const all = [...kinds].map(([key, people]) => ({
    key,
    people,
    times: Math.floor(key / waysCounted),
    formats: key % waysCounted,
  }))
  const suits = (one: (typeof all)[number]) => (other: (typeof all)[number]) =>
    (one.times & other.times) !== 0 &&
    (one.formats & other.formats) !== 0 &&
    (one !== other || one.people > 1)
  const alone = new Set(all.filter((kind) => !all.some(suits(kind))).map(({ key }) => key))
  if (alone.size === 0) return stranded
  return stranded.map((_, index) =>
    alone.has((times[index] ?? 0) * waysCounted + (formats[index] ?? 0)) ? 1 : 0,
  )
}
