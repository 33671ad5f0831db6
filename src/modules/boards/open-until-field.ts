import { plannedDay } from '#platform/day.ts'

/** The last day on which the link of a board lets people in. */
export const openUntilField = plannedDay({
  whenEmpty: 'Enter the last day of the link',
  what: 'The last day of the link',
})
