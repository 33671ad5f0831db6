import { dayInWords } from '#platform/day.ts'
import type { NamedHat } from './hats.ts'

/** Where somebody stands in the system, by name. */
export type StandingAt = Pick<NamedHat, 'part' | 'organisation' | 'roleInWords'>

/** A hat in one line: "Nurse, Example Trust (Hospitals)". */
export function hatInWords({ part, organisation, roleInWords }: StandingAt): string {
  const where = [roleInWords, organisation].filter(Boolean).join(', ')
  return where === '' ? part : `${where} (${part})`
}

type Span = Pick<NamedHat, 'sinceOn' | 'untilOn'>

/** From when to when: "since 2 June 2022", "from 1 May 2020 to 2 June 2022". */
export function wornInWords({ sinceOn, untilOn }: Span): string {
  if (untilOn === null) return `since ${dayInWords(sinceOn)}`
  if (untilOn === sinceOn) return `for no whole day, on ${dayInWords(sinceOn)}`
  return `from ${dayInWords(sinceOn)} to ${dayInWords(untilOn)}`
}

/** The same at the beginning of a line. */
export function wornAsLine(span: Span): string {
  const words = wornInWords(span)
  return words.charAt(0).toUpperCase() + words.slice(1)
}
