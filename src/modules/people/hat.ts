import type { Day } from '#platform/day.ts'

/** When somebody stands somewhere: from the first day until the first day on which they no longer do. */
export type Worn = { sinceOn: Day; untilOn: Day | null }

/** Where a member stands in the system, dated. */
export type Hat = Worn & {
  id: string
  memberId: string
  partId: string
  organisationId: string | null
  roleInWords: string
  /** The one by which they are shown and matched first; of one that has ended, whether it was. */
  isMain: boolean
  revision: number
}

/** Whether it is worn on a day. On the day of a move, the new hat alone is. */
export const isWornOn = ({ sinceOn, untilOn }: Worn, day: Day): boolean =>
  sinceOn <= day && (untilOn === null || day < untilOn)

/** Whether there is a day on which both are worn. */
export const overlap = (one: Worn, other: Worn): boolean =>
  isSomeDay(one) &&
  isSomeDay(other) &&
  (one.untilOn === null || other.sinceOn < one.untilOn) &&
  (other.untilOn === null || one.sinceOn < other.untilOn)

const isSomeDay = ({ sinceOn, untilOn }: Worn): boolean => untilOn === null || sinceOn < untilOn

type Stood = Pick<Hat, 'partId' | 'organisationId' | 'roleInWords'>

/** Whether two hats say the same of their wearer, whenever they are worn. */
export const isSameHat = (one: Stood, other: Stood): boolean =>
  one.partId === other.partId &&
  one.organisationId === other.organisationId &&
  folded(one.roleInWords) === folded(other.roleInWords)

const folded = (words: string) => words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim()

/**
 * The hats that somebody wears on a day, the main one first, each once: where two organisations became one, two hats
 * may have become one too. The main one is the one that was chosen; of one that has ended since and one that came
 * after it, the one that has ended; where none was, the one worn longest.
 */
export function wornOn<H extends Hat>(hats: readonly H[], day: Day): H[] {
  const worn = hats.filter((hat) => isWornOn(hat, day)).toSorted(byRank)
  return worn
    .filter((hat, index) => worn.findIndex((other) => isSameHat(other, hat)) === index)
    .map((hat, index) => ({ ...hat, isMain: index === 0 }))
}

function byRank(one: Hat, other: Hat): number {
  if (one.isMain !== other.isMain) return one.isMain ? -1 : 1
  if (one.isMain) {
    const ends = compare(one.untilOn ?? '9999', other.untilOn ?? '9999')
    if (ends !== 0) return ends
  }
  return compare(one.sinceOn, other.sinceOn) || compare(one.id, other.id)
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
