export type ClockTime = { hour: number; minute: number }

/** A time as people type it: "6pm", "6:30pm", "18:00", "1830", "midday". Undefined where it is none. */
export function readTime(typed: string): ClockTime | undefined {
  const words = typed
    .trim()
    .toLowerCase()
    .replaceAll(/[\s.]/g, (sign) => (sign === '.' ? ':' : ''))
  if (words === 'midday' || words === 'noon') return { hour: 12, minute: 0 }
  if (words === 'midnight') return { hour: 0, minute: 0 }
  const [, hours, minutes = '00', half] = /^(\d{1,2}):?(\d{2})?(am|pm)?$/.exec(words) ?? []
  if (hours === undefined) return undefined
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half === 'pm' ? 12 : 0)
  const isReal = half === undefined ? hour <= 23 : Number(hours) >= 1 && Number(hours) <= 12
  return isReal && Number(minutes) <= 59 ? { hour, minute: Number(minutes) } : undefined
}

/**
 * The two times that somebody may mean who typed "7" or "7:30": morning or evening is not said. Null where it is, as in
 * "7pm", "19:00", "07:00", or where hours and minutes are those of a clock with 24 hours, as in "10:30".
 */
export function halvesOf(typed: string): readonly [string, string] | null {
  const [, hour, minutes = ''] = /^([1-9]|1[01])(?:[:.](\d{2}))?$/.exec(typed.trim()) ?? []
  if (hour === undefined || (hour.length === 2 && minutes !== '')) return null
  const said = minutes === '' || minutes === '00' ? hour : `${hour}:${minutes}`
  return [`${said}am`, `${said}pm`]
}
