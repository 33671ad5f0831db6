import { inWords } from '#platform/clock.ts'

const dayMs = 24 * 60 * 60 * 1000
const hourMs = 60 * 60 * 1000
const mostDays = 60

/** How long ago something was sent, for whoever sees who waits the longest; after two months, when. */
export function ageInWords(sentAt: Date, now: Date): string {
  const ms = Math.max(0, now.getTime() - sentAt.getTime())
  const days = Math.floor(ms / dayMs)
  if (days > mostDays) return `on ${inWords(sentAt)}`
  if (days > 0) return days === 1 ? 'a day ago' : `${days} days ago`
  const hours = Math.floor(ms / hourMs)
  if (hours > 0) return hours === 1 ? 'an hour ago' : `${hours} hours ago`
  return 'less than an hour ago'
}
