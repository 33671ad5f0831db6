/** How long a call to join holds. */
export const validDays = 60
/** So long must pass before somebody who has not answered is written to again. */
export const patienceDays = 14
/** The most letters that one invitation sends without being renewed by a person. */
export const mostLetters = 3

const dayMs = 24 * 60 * 60 * 1000

export const expiryOf = (sentAt: Date) => new Date(sentAt.getTime() + validDays * dayMs)
export const daysBefore = (at: Date, days: number) => new Date(at.getTime() - days * dayMs)

/** What has become of an invitation, as its columns say it. */
export type Fate = {
  expiresAt: Date
  acceptedAt: Date | null
  declinedAt: Date | null
  withdrawnAt: Date | null
}

export const standings = ['open', 'expired', 'accepted', 'declined', 'withdrawn'] as const
export type Standing = (typeof standings)[number]

/** Says where an invitation stands. At the very instant of its expiry it has expired. */
export function standingOf({ expiresAt, acceptedAt, declinedAt, withdrawnAt }: Fate, now: Date): Standing {
  if (acceptedAt) return 'accepted'
  if (withdrawnAt) return 'withdrawn'
  if (declinedAt) return 'declined'
  return expiresAt <= now ? 'expired' : 'open'
}

export const standingWords: Readonly<Record<Standing, string>> = {
  open: 'Not answered yet',
  expired: 'Expired',
  accepted: 'Came in',
  declined: 'Said no',
  withdrawn: 'Withdrawn',
}
