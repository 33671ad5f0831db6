import { type Format, formats, keysOf, type Time, times } from '#modules/interest/index.ts'

export type { Format }

/** How and when somebody likes to meet. */
export type Ways = { formats: readonly string[]; times: readonly string[] }

/** Those of these ways that suit all: who chose none is free for any. */
const common = <Key extends string>(keys: readonly Key[], chosen: readonly (readonly string[])[]): Key[] =>
  keys.filter((key) => chosen.every((some) => some.length === 0 || some.includes(key)))

/** "Video call; weekday lunchtimes or evenings suit you both."; nothing where none is common, or all are. */
export function suitsInWords(ways: readonly Ways[]): string {
  const how = formatsInWords(
    common(
      keysOf(formats),
      ways.map((one) => one.formats),
    ),
  )
  const when = timesInWords(
    common(
      keysOf(times),
      ways.map((one) => one.times),
    ),
  )
  if (how === '' && when === '') return ''
  const whom = ways.length > 2 ? 'you all' : 'you both'
  const said = [how, how === '' ? when : when.replace(/^W/, 'w')].filter((words) => words !== '').join('; ')
  return `${said} ${when === '' ? 'suits' : 'suit'} ${whom}.`
}

const oneOf = new Intl.ListFormat('en-GB', { type: 'disjunction' })

/** "Video call or telephone"; nothing where no way suits all, or every way does. */
export function formatsInWords(keys: readonly Format[]): string {
  if (keys.length === 0 || keys.length === keysOf(formats).length) return ''
  return oneOf.format(
    keys.map((key, place) =>
      place === 0 || formats[key].startsWith('British') ? formats[key] : formats[key].toLowerCase(),
    ),
  )
}

/** "Weekday lunchtimes, evenings or weekends"; nothing likewise. */
function timesInWords(keys: readonly Time[]): string {
  if (keys.length === 0 || keys.length === keysOf(times).length) return ''
  return oneOf.format(
    keys.map((key, place) => (place === 0 ? times[key] : times[key].replace('Weekday ', '').toLowerCase())),
  )
}
