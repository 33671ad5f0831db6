import { type Columns, countBits } from './columns.ts'
import type { Worth, WorthRow } from './pair-worth.ts'
import type { Rules } from './problem.ts'

/** What a pair that may not meet is worth within a table: no sum of two tables makes it good. */
const never = -(2 ** 29)
/** Tables of kinds are kept while they are smaller than this. */
const mostKept = 2 ** 22

/**
 * What each kind of people is worth to each other kind, by some of their columns: there are far fewer kinds than
 * people, so that looking up is many times faster than comparing.
 */
type Kinds = {
  /** The kind of each person. */
  readonly of: Int32Array
  /** What a kind is worth to every kind; valid until the next call. */
  row(kind: number): Int32Array
  /** What two people are worth to each other. */
  worth(a: number, b: number): number
}

type Sorting = {
  count: number
  columns: readonly ArrayLike<number>[]
  worth: (a: number, b: number) => number
}

function sortOut({ count, columns, worth }: Sorting): Kinds {
  const { of, examples } = numberKinds(count, columns)
  const rows: (Int32Array | undefined)[] = []
  const isKept = examples.length ** 2 <= mostKept
  const shared = new Int32Array(examples.length)
  const row = (kind: number): Int32Array => {
    const known = rows[kind]
    if (known) return known
    const made = isKept ? new Int32Array(examples.length) : shared
    const own = examples[kind] ?? 0
    for (let other = 0; other < made.length; other += 1) made[other] = worth(own, examples[other] ?? 0)
    if (isKept) rows[kind] = made
    return made
  }
  return { of, row, worth }
}

/** Numbers the kinds in the order in which they come, each with the first person of it. */
function numberKinds(count: number, columns: readonly ArrayLike<number>[]) {
  const numbers = new Map<string, number>()
  const examples: number[] = []
  const of = new Int32Array(count)
  for (let person = 0; person < count; person += 1) {
    const key = columns.map((column) => column[person]).join(' ')
    const kind = numbers.get(key) ?? numbers.size
    if (kind === numbers.size) {
      numbers.set(key, kind)
      examples.push(person)
    }
    of[person] = kind
  }
  return { of, examples }
}

/** By where people stand: part, place and profession. */
function byStanding(
  { count, part, place, profession }: Columns,
  { weights: w, partsDiffer }: Rules,
  across: number,
): Kinds {
  const samePart = partsDiffer ? never : 0
  return sortOut({
    count,
    columns: [part, place, profession],
    worth: (a, b) =>
      (part[a] === part[b] ? samePart : w.part + across) +
      (place[a] === place[b] ? 0 : w.place) +
      (profession[a] === profession[b] ? 0 : w.profession),
  })
}

/** By who they are, and when and how they can meet. */
function byMeeting(columns: Columns, { weights: w }: Rules): Kinds {
  const { count, seniority, lived, times, formats, owed } = columns
  const worth = (a: number, b: number): number => {
    if (((times[a] ?? 0) & (times[b] ?? 0)) === 0 || ((formats[a] ?? 0) & (formats[b] ?? 0)) === 0)
      return never
    const steps = Math.abs((seniority[a] ?? 0) - (seniority[b] ?? 0))
    const debts = (owed[a] ?? 0) + (owed[b] ?? 0)
    return w.seniority * steps + (lived[a] === lived[b] ? 0 : w.lived) + w.owed * debts
  }
  return sortOut({ count, columns: [seniority, lived, times, formats, owed], worth })
}

/**
 * Makes the functions that say what people are worth to each other; less than 0 where they may not meet. Of the
 * organisations only the first of each is looked at.
 */
export function compareKinds(
  columns: Columns,
  rules: Rules,
  across: number,
): { worth: Worth; worthRow: WorthRow } {
  const { interests, words, organisation } = columns
  const [standing, meeting] = [byStanding(columns, rules, across), byMeeting(columns, rules)]
  const [standings, meetings] = [standing.of, meeting.of]
  const points = Int32Array.from(
    { length: 32 * words + 1 },
    (_, shared) => rules.weights.interests * Math.min(rules.weights.mostInterests, shared),
  )
  const share = (a: number, b: number): number => {
    let shared = 0
    for (let word = 0; word < words; word += 1)
      shared += countBits((interests[a * words + word] ?? 0) & (interests[b * words + word] ?? 0))
    return points[shared] ?? 0
  }
  const nobodys = -2
  const ownOrganisation = (a: number) =>
    rules.organisationsDiffer && organisation[a] !== -1 ? (organisation[a] ?? nobodys) : nobodys
  const worthRow: WorthRow = (a, first, row) => {
    const byStandings = standing.row(standings[a] ?? 0)
    const byMeetings = meeting.row(meetings[a] ?? 0)
    const apart = ownOrganisation(a)
    const only = words === 1 ? (interests[a] ?? 0) : null
    const { length } = row
    for (let at = 0; at < length; at += 1) {
      const b = first + at
      const worth = (byStandings[standings[b] ?? 0] ?? 0) + (byMeetings[meetings[b] ?? 0] ?? 0)
      if (worth < 0 || organisation[b] === apart) row[at] = -1
      else
        row[at] = worth + (only === null ? share(a, b) : (points[countBits(only & (interests[b] ?? 0))] ?? 0))
    }
  }
  const worth: Worth = (a, b) => {
    const plain = standing.worth(a, b) + meeting.worth(a, b)
    return plain < 0 || organisation[b] === ownOrganisation(a) ? -1 : plain + share(a, b)
  }
  return { worth, worthRow }
}
