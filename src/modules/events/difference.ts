import { whenInWords } from '#platform/when.ts'
import { type Event, whereInWords } from './event.ts'

/** When and where an event is. */
export type Timing = Pick<Event, 'startsAt' | 'endsAt' | 'zone' | 'wholeDays' | 'format' | 'place'>

/** One thing that is otherwise, as it was and as it is, in words. */
export type Difference = { what: 'When' | 'Where'; was: string; is: string }

/** Says what of the time and place of an event is otherwise; nothing where all reads the same. */
export function differencesOf(before: Timing, after: Timing): Difference[] {
  const both = [
    { what: 'When' as const, was: whenInWords(before).line, is: whenInWords(after).line },
    { what: 'Where' as const, was: whereInWords(before), is: whereInWords(after) },
  ]
  return both.filter(({ was, is }) => was !== is)
}
