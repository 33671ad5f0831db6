import type { Day } from '#platform/day.ts'

/** One round of a campaign. */
export type Round = {
  id: string
  campaignId: string
  number: number
  theme: string
  /** The key of the characteristic that it is about; empty for none. */
  characteristic: string
  prompts: readonly string[]
  beginsOn: Day
  endsOn: Day
  publishedAt: Date | null
  closedAt: Date | null
  runId: string | null
  revision: number
}

type Stands = Pick<Round, 'publishedAt' | 'closedAt'>

/** People have been introduced, and the round is not closed. */
export const isUnderWay = ({ publishedAt, closedAt }: Stands) => publishedAt !== null && closedAt === null

/** Whoever is free in it is found somebody: until the day before its last, for they need time to meet. */
export const isLookedIn = ({ closedAt, endsOn }: Pick<Round, 'closedAt' | 'endsOn'>, today: Day) =>
  closedAt === null && endsOn > today
