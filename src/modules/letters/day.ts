import { inWords } from '#platform/clock.ts'

/** A day as people say it: `2022-06-06` as 6 June 2022. */
export const dayOf = (day: string): string => inWords(new Date(`${day}T12:00:00Z`))
