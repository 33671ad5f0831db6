import { z } from 'zod'
import type { Body } from '#platform/route.ts'
import type { Asked } from './add-registration.ts'
import type { Event } from './event.ts'
import type { Question } from './questions.ts'
import { placesOf } from './registration.ts'

const companions = z.coerce.number().int().min(0).max(2).catch(0)

/** What everybody is asked: where they stand, who comes with them, and whatever the event asks. */
export const askedForm = (partIds: readonly string[]) =>
  z.object({
    part: z
      .string({ error: 'Select one part of the system' })
      .default('')
      .refine((id) => id === '' || partIds.includes(id), { error: 'Select where you stand' }),
    carers: companions,
    interpreters: companions,
  })

const mostTyped = 1000

/** By its own id: whoever types while an organiser changes the questions answers what they read, or nothing. */
export const answerField = (questionId: string) => `answer-${questionId}`

/** What was typed to the event's own questions; a question that is too long answered is named. */
export function answersIn(body: Body, questions: readonly Question[]) {
  const answers = new Map<string, string>()
  const problems: { field: string; message: string }[] = []
  for (const { id } of questions) {
    const typed = body[answerField(id)]
    const words = typeof typed === 'string' ? typed.trim() : ''
    if (words.length > mostTyped)
      problems.push({ field: answerField(id), message: 'The answer must be 1,000 characters or less' })
    else if (words !== '') answers.set(id, words)
  }
  return { answers, problems }
}

type Said = { part: string; carers: number; interpreters: number }

/** What somebody asks for. Online nobody needs a place for whoever supports them, whatever was sent. */
export const askedOf = (
  { part, carers, interpreters }: Said,
  { answers, event }: { answers: ReadonlyMap<string, string>; event: Pick<Event, 'format'> },
): Asked => ({
  partId: part || null,
  ...(event.format === 'online' ? { carers: 0, interpreters: 0 } : { carers, interpreters }),
  answers,
})

/** Whoever needs more places than there are would wait for ever, and hold up the list. */
export function tooMany(
  asked: Pick<Asked, 'carers' | 'interpreters'>,
  event: Pick<Event, 'capacity' | 'companionsTakePlaces'>,
) {
  const needed = placesOf(asked, event)
  if (event.capacity === null || needed <= event.capacity) return []
  const message = `You need ${needed} places, and this event has ${event.capacity}`
  return [{ field: 'carers', message }]
}
