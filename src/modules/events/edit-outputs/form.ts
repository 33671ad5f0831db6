import { z } from 'zod'
import { lines } from '#platform/line.ts'
import { revisionField } from '../event-fields.ts'

/** What organisers say of an event before the cards. */
export const openingForm = z.object({
  opening: lines({ what: 'The opening', most: 4000 }),
  revision: revisionField,
})

/** A line of the organisers' own. */
export const lineForm = z.object({
  line: lines({ what: 'The line', most: 4000 }).refine((words) => words !== '', {
    error: 'Enter what you take from it',
  }),
})

const presses = /^(leave-out|bring-back):([\da-f-]{36})$/

/** A press beside one of its things. */
export function readPress(sent: unknown): { wish: 'leave-out' | 'bring-back'; outputId: string } | undefined {
  const [, wish, outputId] = typeof sent === 'string' ? (presses.exec(sent) ?? []) : []
  if (!wish || !outputId) return undefined
  return { wish: wish === 'leave-out' ? 'leave-out' : 'bring-back', outputId }
}
