import { type Day, dayInWords } from '#platform/day.ts'
import type { Round } from './round.ts'

/** "2 June to 30 June 2022". */
export function daysInWords({ beginsOn, endsOn }: Pick<Round, 'beginsOn' | 'endsOn'>): string {
  const begins = dayInWords(beginsOn)
  const ends = dayInWords(endsOn)
  const year = / \d{4}$/.exec(ends)?.[0] ?? ''
  return begins.endsWith(year) ? `${begins.slice(0, -year.length)} to ${ends}` : `${begins} to ${ends}`
}

/** Where a round stands on a day, in a few words. */
export function standsInWords(round: Pick<Round, 'publishedAt' | 'closedAt' | 'endsOn'>, today: Day): string {
  if (round.closedAt) return 'Done'
  if (round.publishedAt) return round.endsOn < today ? 'Ends now' : 'Under way'
  return 'To come'
}

/** The rounds that can still be skipped: nobody has been introduced in them. */
export const isToCome = ({ publishedAt, closedAt }: Pick<Round, 'publishedAt' | 'closedAt'>) =>
  publishedAt === null && closedAt === null
