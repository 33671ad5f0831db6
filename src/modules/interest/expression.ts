/** Where an expression of interest stands. The last four are ends, and nobody comes to one without being told. */
export const statuses = ['waiting', 'asked', 'accepted', 'declined', 'withdrawn', 'set-aside'] as const
export type Status = (typeof statuses)[number]

/** What organisers call it. */
export const statusWords: Readonly<Record<Status, string>> = {
  waiting: 'Waiting',
  asked: 'Asked',
  accepted: 'Accepted',
  declined: 'Declined',
  withdrawn: 'Withdrawn',
  'set-aside': 'Set aside',
}

/** Whether an organiser, or the applicant, can still do something about it. */
export const isOpen = (status: string): boolean => status === 'waiting' || status === 'asked'

/** How long an applicant is waited for who comes in by confirming their address; then an organiser reads it. */
export const confirmDays = 7

/** Until when a confirmation that is asked for now can be given. */
export const confirmationEnd = (at: Date) => new Date(at.getTime() + confirmDays * dayMs)

type Confirmable = { status: string; confirmationEndsAt: Date | null }

/** Whether it waits for nobody but the applicant, who comes in by confirming their address. */
export const isConfirmable = ({ status, confirmationEndsAt }: Confirmable, now: Date): boolean =>
  status === 'waiting' && confirmationEndsAt !== null && confirmationEndsAt > now

const dayMs = 24 * 60 * 60 * 1000

type Waited = { sentAt: Date; confirmationEndsAt: Date | null }

/** Since when somebody waits for organisers: not while they themselves had only to confirm their address. */
export const waitsSince = ({ sentAt, confirmationEndsAt }: Waited): Date => confirmationEndsAt ?? sentAt

/** How many whole days somebody has waited. */
export const daysWaiting = (since: Date, now: Date): number =>
  Math.max(0, Math.floor((now.getTime() - since.getTime()) / dayMs))

/** How long a wait looks: calm, then a mark after a week, and another after two. */
export function ageOf(days: number): 'fresh' | 'week' | 'fortnight' {
  if (days >= 14) return 'fortnight'
  return days >= 7 ? 'week' : 'fresh'
}

/** "Today", "1 day", "9 days". */
export const waitInWords = (days: number): string =>
  days === 0 ? 'Today' : days === 1 ? '1 day' : `${days} days`

/** How long what was decided is kept, in months. */
export const keptMonths = 6
/** How long one is kept that was set aside in favour of another, in days. */
export const setAsideDays = 30
