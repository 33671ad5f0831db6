import { z } from 'zod'
import type { Form } from '#platform/form.ts'
import type { Body } from '#platform/route.ts'
import type { Problem } from '#ui/form/form-state.ts'
import type { Asked } from './add-registration.ts'
import { type Event, mayWaitOnline } from './event.ts'
import type { Question } from './questions.ts'
import { type Comes, type CountsPlaces, placesOf } from './registration.ts'

const companions = z.coerce.number().int().min(0).max(2).catch(0)

/** What is sent by whoever joins online only until there is a place for them in the room. */
export const untilRoom = 'online-until-room'

/** Where it is asked, everybody has to say; elsewhere nothing is kept of it, whatever was sent. */
const comesField = (event: Asking['event']) =>
  event.format === 'both'
    ? z.enum(mayWaitOnline(event) ? ['in-person', 'online', untilRoom] : ['in-person', 'online'], {
        error: 'Select whether it is in person or online',
      })
    : z
        .string()
        .optional()
        .catch(undefined)
        .transform(() => null)

/** By what a form of this event is read: the parts that can be chosen, and how one comes. */
export type Asking = {
  partIds: readonly string[]
  event: Pick<Event, 'format' | 'onlineTakesPlaces' | 'capacity'>
}

/** What everybody is asked: where they stand, who comes with them and how, and whatever the event asks. */
export const askedForm = ({ partIds, event }: Asking) =>
  z.object({
    part: z
      .string({ error: 'Select one part of the system' })
      .default('')
      .refine((id) => id === '' || partIds.includes(id), { error: 'Select where you stand' }),
    carers: companions,
    interpreters: companions,
    comes: comesField(event),
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

/** The form, where its answers to what the event asks are right too; else all that is wrong with both. */
export const withAnswers = <Read>(form: Form<Read>, problems: readonly Problem[]): Form<Read> =>
  problems.length === 0
    ? form
    : { ok: false, state: { ...form.state, problems: [...form.state.problems, ...problems] } }

type Said = {
  part: string
  carers: number
  interpreters: number
  comes: Comes | typeof untilRoom | null
}

/** What somebody asks for. Online nobody needs a place for whoever supports them, whatever was sent. */
export const askedOf = (
  { part, carers, interpreters, comes }: Said,
  { answers, event }: { answers: ReadonlyMap<string, string>; event: Pick<Event, 'format'> },
): Asked => ({
  partId: part || null,
  comes: comes === untilRoom ? 'online' : comes,
  wantsRoom: comes === untilRoom,
  ...(event.format === 'online' || comes === 'online'
    ? { carers: 0, interpreters: 0 }
    : { carers, interpreters }),
  answers,
})

/** For how many places somebody asks: whoever would rather be in the room, for those there. */
export const placesAsked = (
  asked: Pick<Asked, 'carers' | 'interpreters' | 'comes' | 'wantsRoom'>,
  event: CountsPlaces,
): number => placesOf(asked.wantsRoom ? { ...asked, comes: 'in-person' } : asked, event)

/** Whoever needs more places than there are would wait for ever, and hold up the list. */
export function tooMany(
  asked: Parameters<typeof placesAsked>[0],
  event: Pick<Event, 'capacity'> & CountsPlaces,
) {
  const needed = placesAsked(asked, event)
  if (event.capacity === null || needed <= event.capacity) return []
  const message = `That takes ${needed} places, and this event has ${event.capacity}`
  return [{ field: 'carers', message }]
}
