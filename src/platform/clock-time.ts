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
