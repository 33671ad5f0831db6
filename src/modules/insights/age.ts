const dayMs = 24 * 60 * 60 * 1000
const hourMs = 60 * 60 * 1000

/** How long ago something was sent: "today" would be no help to whoever waits since this morning. */
export function ageInWords(sentAt: Date, now: Date): string {
  const ms = Math.max(0, now.getTime() - sentAt.getTime())
  const days = Math.floor(ms / dayMs)
  if (days > 0) return days === 1 ? 'a day ago' : `${days} days ago`
  const hours = Math.floor(ms / hourMs)
  if (hours > 0) return hours === 1 ? 'an hour ago' : `${hours} hours ago`
  return 'less than an hour ago'
}
