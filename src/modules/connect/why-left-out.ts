import { z } from 'zod'
import type { WhyLeftOut } from '#maths/matching/index.ts'

/** Only the kind is told to people: figures could say whom somebody would rather not meet. */
const shape = z.object({ kind: z.enum(['odd', 'nobody', 'crowded', 'unfinished']) })

export type LeftOutKind = WhyLeftOut['kind']

/** Reads why somebody was left out, as it was kept; null where it is not known. */
export function readWhyLeftOut(kept: unknown): { kind: LeftOutKind } | null {
  const read = shape.safeParse(kept)
  return read.success ? read.data : null
}

/** Why somebody was left out, in words for themselves: the same for all whose reason is of a kind. */
export const whyLeftOutInWords = (why: { kind: LeftOutKind } | null): string =>
  why ? words[why.kind] : unknown

const unknown = 'Not everybody could be matched.'

const words: Readonly<Record<LeftOutKind, string>> = {
  odd: 'An odd number of people took part, so one person had to sit out.',
  nobody:
    'Everybody whom you could have met, from elsewhere in the system and new to you, was no longer there to be met.',
  crowded:
    'More people than could be matched needed the same few others to talk with, from elsewhere in the system and new to them.',
  unfinished: 'The matching ran out of time before it found somebody for everybody.',
}
