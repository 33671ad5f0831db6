const londonDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' })

/** The day that it is in London, as an ISO date. */
export const dayOf = (at: Date): string => londonDay.format(at)

/** Whether words are a day that there is, as an ISO date: 31 February is none. */
export function isDay(words: string): boolean {
  const at = new Date(/^\d{4}-\d{2}-\d{2}$/.test(words) ? `${words}T00:00:00Z` : Number.NaN)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(words)
}
