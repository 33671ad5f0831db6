import type { Day } from '#platform/day.ts'

/** Somebody's part in a campaign. */
export type Participation = {
  campaignId: string
  memberId: string
  joinedAt: Date
  leftAt: Date | null
  formats: readonly string[]
  times: readonly string[]
  themes: readonly string[]
  sharesAddress: boolean
  groundRulesVersion: number
  pausedAt: Date | null
  /** From this day on they take part again; null where they say so themselves. */
  pausedUntil: Day | null
  pausedWithLetters: boolean
  /** The house paused them, having heard nothing of them in two conversations. */
  isResting: boolean
  revision: number
}

export const takesPart = (participation: Pick<Participation, 'leftAt'> | undefined): boolean =>
  participation !== undefined && participation.leftAt === null

/** They sit out on this day. */
export const isPaused = (
  { pausedAt, pausedUntil }: Pick<Participation, 'pausedAt' | 'pausedUntil'>,
  today: Day,
): boolean => pausedAt !== null && (pausedUntil === null || pausedUntil > today)
