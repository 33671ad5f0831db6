/** The time that acts are told. A test holds it still. */
export type Clock = { now(): Date }

export const systemClock: Clock = { now: () => new Date() }

const london = { timeZone: 'Europe/London' } as const
const dayFormat = new Intl.DateTimeFormat('en-GB', {
  ...london,
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})
const timeFormat = new Intl.DateTimeFormat('en-GB', {
  ...london,
  hour: 'numeric',
  minute: '2-digit',
  hour12: true,
})

/** "6 August 2018", as the NHS service manual writes dates. */
export const inWords = (at: Date) => dayFormat.format(at)

/** "6 August 2018 at 5:30pm"; midday and midnight by name. */
export function inWordsWithTime(at: Date): string {
  const clockTime = timeFormat.format(at).replace(/\s/g, '').toLowerCase()
  const named = { '12:00pm': 'midday', '12:00am': 'midnight' }[clockTime] ?? clockTime.replace(':00', '')
  return `${inWords(at)} at ${named}`
}
