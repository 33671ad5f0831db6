import { inMonth } from '#platform/clock.ts'
import { dayOf } from '#platform/day.ts'

/** A month, as in `2022-06`. */
export type Month = string

/** The month that it is in London. */
export const monthOf = (at: Date): Month => dayOf(at).slice(0, 7)

/** The month that an address names, or else this one. */
export const monthNamed = (word: string | undefined, now: Date): Month =>
  word !== undefined && /^(19|20)\d\d-(0[1-9]|1[0-2])$/.test(word) ? word : monthOf(now)

/** "June 2022". */
export const monthInWords = (month: Month): string => inMonth(new Date(`${month}-15T12:00:00Z`))
