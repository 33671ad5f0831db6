/** The time that acts are told. A test holds it still. */
export type Clock = { now(): Date }

export const systemClock: Clock = { now: () => new Date() }

const london = { timeZone: 'Europe/London' } as const

/** "6 August 2018", as the NHS service manual writes dates. */
export const inWords = byTheHour({ ...london, day: 'numeric', month: 'long', year: 'numeric' })

/** "August 2018", where the day would be more than one needs. */
export const inMonth = byTheHour({ ...london, month: 'long', year: 'numeric' })

const timeFormat = new Intl.DateTimeFormat('en-GB', {
  ...london,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** "6 August 2018 at 5:30pm"; midday and midnight by name. */
export const inWordsWithTime = (at: Date): string => `${inWords(at)} at ${timeInWords(at)}`

const dayFormat = new Intl.DateTimeFormat('en-CA', london)
const hourFormat = new Intl.DateTimeFormat('en-GB', { ...london, hour: '2-digit', hourCycle: 'h23' })

/** The day that it is in London, `2022-05-03`. */
export const londonDay = (at: Date): string => dayFormat.format(at)

/** The hour that it is in London, 0 to 23. */
export const londonHour = (at: Date): number => Number(hourFormat.format(at))

/** "5:30pm", where the day is known. */
export function timeInWords(at: Date): string {
  const [hour = 0, minute = 0] = timeFormat.format(at).split(':').map(Number)
  return clockTime(hour, minute)
}

/** "5:30pm" for what a clock shows: midday and midnight by name, no minutes on the hour. */
export function clockTime(hour: number, minute: number): string {
  if (minute === 0 && hour % 12 === 0) return hour === 12 ? 'midday' : 'midnight'
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`
  return `${hour % 12 || 12}${minutes}${hour < 12 ? 'am' : 'pm'}`
}

/**
 * A way of writing days. London's day changes on the hour, so what was written for an hour is kept: a list of
 * fifty dates would else cost a page a tenth of its time.
 */
function byTheHour(options: Intl.DateTimeFormatOptions): (at: Date) => string {
  const format = new Intl.DateTimeFormat('en-GB', options)
  const written = new Map<number, string>()
  return (at) => {
    const hour = Math.floor(at.getTime() / 3_600_000)
    const known = written.get(hour)
    if (known !== undefined) return known
    if (written.size > 5_000) written.clear()
    const words = format.format(at)
    written.set(hour, words)
    return words
  }
}
