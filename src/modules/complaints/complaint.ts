const dayMs = 24 * 60 * 60 * 1000

/** The law asks for an acknowledgement within 30 days; we acknowledge at once, and answer within them. */
export const daysToAnswer = 30

export const answerBy = (madeAt: Date) => new Date(madeAt.getTime() + daysToAnswer * dayMs)

/** How many whole days are left to answer; negative where they are over. */
export const daysLeft = (until: Date, now: Date) => Math.floor((until.getTime() - now.getTime()) / dayMs)

/** How long it may still wait, in words. */
export function timeInWords(until: Date, now: Date): string {
  const days = daysLeft(until, now)
  if (days < 0) return days === -1 ? 'A day late' : `${-days} days late`
  return days === 0 ? 'Today' : days === 1 ? 'One day left' : `${days} days left`
}
