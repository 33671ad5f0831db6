import { type Columns, countBits } from '../columns.ts'
import type { Rules } from '../problem.ts'
import { type ClassPrices, scale } from './prices.ts'

/**
 * What is lost when two people meet, in half points: their prices less their worth. It is never negative, and a plan
 * that loses nothing is the best there is. What two people must not is `apart`.
 */
export type Loss = (a: number, b: number) => number

type Losing = {
  rules: Rules
  prices: ClassPrices
  /** So many points more for parts that differ. */
  across: number
  /** Whether two people must not meet, because they have met or somebody asked. */
  isApart(a: number, b: number): boolean
  /** Whether there is anybody whom somebody must not meet: most have nobody, and need not be looked up. */
  hasApart: Uint8Array
}

/** The loss of two people who may not meet. */
export const apart = Number.POSITIVE_INFINITY

/** Where each thing stands in somebody's record: eight numbers side by side, so that one look at memory finds all. */
const width = 8
const at = { organisation: 0, part: 1, place: 2, profession: 3, times: 4, formats: 5, interests: 6, class: 7 }

/** Makes the function that says what is lost when two people meet. */
export function loseBy(columns: Columns, { rules, prices, across, isApart, hasApart }: Losing): Loss {
  const record = layOutRecords(columns, prices)
  const { interests, words, several } = columns
  const { weights: w, organisationsDiffer, partsDiffer } = rules
  const { slack, classes } = prices
  const size = classes.list.length
  const own = Int32Array.from(classes.list, (each) => each.interests)
  const [part, place, profession] = [scale * (w.part + across), scale * w.place, scale * w.profession]
  const interest = scale * w.interests
  const countShared = (a: number, b: number): number => {
    let shared = 0
    for (let word = 0; word < words; word += 1)
      shared += countBits((interests[a * words + word] ?? 0) & (interests[b * words + word] ?? 0))
    return shared
  }
  return (a, b) => {
    const x = a * width
    const y = b * width
    if (((record[x + at.times] ?? 0) & (record[y + at.times] ?? 0)) === 0) return apart
    if (((record[x + at.formats] ?? 0) & (record[y + at.formats] ?? 0)) === 0) return apart
    if (organisationsDiffer) {
      const organisation = record[x] ?? 0
      if (organisation === record[y] && organisation !== -1) return apart
      if (several.size > 0 && shareAny(columns, a, b)) return apart
    }
    const c = record[x + at.class] ?? 0
    const d = record[y + at.class] ?? 0
    let loss = slack[c * size + d] ?? 0
    if (record[x + at.part] === record[y + at.part]) {
      if (partsDiffer) return apart
      loss += part
    }
    if (record[x + at.place] === record[y + at.place]) loss += place
    if (record[x + at.profession] === record[y + at.profession]) loss += profession
    const most = Math.min(own[c] ?? 0, own[d] ?? 0)
    if (most > 0) {
      const shared =
        words === 1
          ? countBits((record[x + at.interests] ?? 0) & (record[y + at.interests] ?? 0))
          : countShared(a, b)
      if (shared < most) loss += interest * (most - shared)
    }
    return a === b || (hasApart[a] === 1 && isApart(a, b)) ? apart : loss
  }
}

function layOutRecords(columns: Columns, { classes }: ClassPrices): Int32Array {
  const record = new Int32Array(columns.count * width)
  for (let index = 0; index < columns.count; index += 1) {
    const start = index * width
    record[start + at.organisation] = columns.organisation[index] ?? -1
    record[start + at.part] = columns.part[index] ?? 0
    record[start + at.place] = columns.place[index] ?? 0
    record[start + at.profession] = columns.profession[index] ?? 0
    record[start + at.times] = columns.times[index] ?? 0
    record[start + at.formats] = columns.formats[index] ?? 0
    record[start + at.interests] = columns.interests[index * columns.words] ?? 0
    record[start + at.class] = classes.of[index] ?? 0
  }
  return record
}

/** Whether two people, one of whom has several organisations, share one. */
function shareAny({ several, organisation }: Columns, a: number, b: number): boolean {
  const [ofA, ofB] = [several.get(a), several.get(b)]
  if (ofA && ofB) return [...ofA].some((each) => ofB.has(each))
  return ofA?.has(organisation[b] ?? -1) ?? ofB?.has(organisation[a] ?? -1) ?? false
}
