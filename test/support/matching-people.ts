import type { Columns } from '#maths/matching/columns.ts'
import type { Person } from '#maths/matching/problem.ts'

// People to be matched, as many as you like, spread as in the reference instances: few large organisations and many
// small ones, each in one part of the system; themes that many care about and themes that few do.

/** Of each part of the system: its share, how many organisations for 2,000 people, and its professions. */
const parts = [
  {
    share: 550,
    organisations: 4,
    grows: false,
    professions: [176, 104, 48, 27, 11, 7, 6, 4, 72, 62, 18, 15],
  },
  { share: 304, organisations: 3, grows: false, professions: [25, 86, 44, 22, 26, 8, 2, 8, 39, 30, 9, 5] },
  { share: 234, organisations: 60, grows: true, professions: [81, 31, 17, 8, 4, 15, 1, 2, 34, 33, 4, 4] },
  { share: 353, organisations: 6, grows: false, professions: [5, 6, 14, 76, 10, 2, 46, 58, 52, 45, 23, 16] },
  { share: 92, organisations: 4, grows: false, professions: [6, 9, 1, 4, 4, 1, 32, 5, 11, 12, 5, 2] },
  { share: 284, organisations: 112, grows: true, professions: [4, 8, 7, 22, 11, 3, 8, 96, 42, 48, 17, 18] },
  { share: 115, organisations: 1, grows: false, professions: [4, 4, 2, 1, 1, 6, 10, 7, 21, 37, 21, 1] },
  { share: 68, organisations: 0, grows: false, professions: [0, 0, 1, 1, 0, 0, 1, 17, 1, 4, 3, 40] },
]
const places = [430, 392, 339, 299, 279, 261]
const steps = [620, 692, 491, 197]
const interestCounts = [226, 173, 383, 539, 380, 221, 78]
const themes = Array.from({ length: 30 }, (_, index) => (index + 1) ** -0.6)
/** Only the one way, only the other, either. */
const formats = [412, 101, 1487]
const wholeWeek = 31

/** `spread`: the people of the one organisation keep the part that they would have had, as in one of many trades. */
type Wanted = { count: number; seed: number; oneOrganisation?: number; spread?: boolean }

/** Invents people, the same for the same seed; `oneOrganisation` is the share that belongs to the first one. */
export function inventPeople({ count, seed, oneOrganisation = 0, spread = false }: Wanted): Columns {
  const chance = drawFrom(seed)
  const pickPart = picker(parts.map(({ share }) => share))
  const pickProfession = parts.map(({ professions }) => picker(professions))
  const pickOrganisation = parts.map((part) =>
    picker(Array.from({ length: organisationsOf(part, count) }, (_, index) => 1 / (index + 1))),
  )
  const firstOf = parts.map((_, index) =>
    parts.slice(0, index).reduce((sum, part) => sum + organisationsOf(part, count), 0),
  )
  const [pickPlace, pickStep, pickInterests] = [picker(places), picker(steps), picker(interestCounts)]
  const [pickTheme, pickFormat] = [picker(themes), picker(formats)]
  const columns = emptyColumns(count)
  for (let index = 0; index < count; index += 1) {
    const belongs = chance() < oneOrganisation
    const part = belongs && !spread ? 0 : pickPart(chance())
    const organisation = (firstOf[part] ?? 0) + (pickOrganisation[part]?.(chance()) ?? 0)
    columns.part[index] = part
    columns.organisation[index] = belongs
      ? 0
      : part === 7
        ? -1
        : Math.max(organisation, oneOrganisation > 0 ? 1 : 0)
    columns.place[index] = pickPlace(chance())
    columns.profession[index] = pickProfession[part]?.(chance()) ?? 0
    columns.seniority[index] = pickStep(chance())
    columns.lived[index] = part === 7 || chance() < 0.11 ? 1 : 0
    columns.interests[index] = drawThemes(pickInterests(chance()), () => pickTheme(chance()))
    columns.times[index] = chance() < 0.61 ? wholeWeek : 1 + Math.floor(chance() * wholeWeek)
    columns.formats[index] = pickFormat(chance()) + 1
    columns.owed[index] = chance() < 0.94 ? 0 : 1 + Math.floor(chance() * 3)
  }
  return columns
}

/** Somebody of these columns, in words. */
export function personAt(columns: Columns, index: number): Person {
  const organisation = columns.organisation[index] ?? -1
  const bits = columns.interests[index] ?? 0
  return {
    id: String(index),
    organisations: organisation < 0 ? [] : [`org${organisation}`],
    part: String(columns.part[index]),
    place: String(columns.place[index]),
    profession: String(columns.profession[index]),
    seniority: columns.seniority[index] ?? 0,
    lived: columns.lived[index] === 1,
    interests: themes.flatMap((_, theme) => (bits & (1 << theme) ? [`t${theme}`] : [])),
    times: columns.times[index] ?? 0,
    formats: columns.formats[index] ?? 0,
    owed: columns.owed[index] ?? 0,
  }
}

const organisationsOf = ({ organisations, grows }: (typeof parts)[number], count: number): number =>
  grows ? Math.max(4, Math.round((organisations * count) / 2_000)) : organisations

function emptyColumns(count: number): Columns {
  const column = () => new Int32Array(count)
  return {
    count,
    part: column(),
    place: column(),
    profession: column(),
    seniority: column(),
    lived: new Uint8Array(count),
    times: column(),
    formats: column(),
    owed: new Float64Array(count),
    interests: column(),
    words: 1,
    organisation: column(),
    several: new Map(),
  }
}

function drawThemes(wanted: number, draw: () => number): number {
  let bits = 0
  for (let had = 0; had < wanted; ) {
    const theme = 1 << draw()
    if (bits & theme) continue
    bits |= theme
    had += 1
  }
  return bits
}

/** Picks by shares: takes a number from 0 to 1 and finds whose stretch it falls in. */
function picker(shares: readonly number[]): (lot: number) => number {
  const whole = shares.reduce((sum, share) => sum + share, 0)
  const ends = shares.map(
    (_, index) => shares.slice(0, index + 1).reduce((sum, share) => sum + share, 0) / whole,
  )
  return (lot) => {
    let [low, high] = [0, ends.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (lot < (ends[middle] ?? 1)) high = middle
      else low = middle + 1
    }
    return low
  }
}

/** Marsaglia (2003), Xorshift RNGs: enough chance for inventing people. */
function drawFrom(seed: number): () => number {
  let state = (seed * 2_654_435_761 + 88_675_123) >>> 0 || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 4_294_967_296
  }
}
