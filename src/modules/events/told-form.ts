import { z } from 'zod'
import { type Form, readForm, withProblem } from '#platform/form.ts'
import type { Body } from '#platform/route.ts'
import { type FormState, filled } from '#ui/form/form-state.ts'
import {
  type Asking,
  answerField,
  answersIn,
  askedForm,
  askedOf,
  placesAsked,
  tooMany,
  untilRoom,
  withAnswers,
} from './asked-form.ts'
import type { ToldAnew } from './change-told.ts'
import { isCancelled, isOver, mayChangeHow } from './event.ts'
import { revisionField } from './event-fields.ts'
import type { OwnPlace } from './own-place.ts'
import { isInRoom, placesOf, standingOf, waitsForRoom } from './registration.ts'

/** What somebody tells anew of how they come. */
const tellForm = (asking: Asking) => askedForm(asking).extend({ revision: revisionField })

/** The same, where they only answer what the event asks. */
const answerForm = z.object({ revision: revisionField })

/** What was typed; of how they come nothing, where they only answered what the event asks. */
export function readTold(body: Body, { event, registration, questions, parts }: OwnPlace): Form<ToldAnew> {
  const { answers, problems } = answersIn(body, questions)
  if (body.do === 'answer') {
    const form = withAnswers(readForm(answerForm, body), problems)
    return form.ok ? { ...form, answers: { ...form.answers, answers, how: null } } : form
  }
  const asking = { partIds: parts.map(({ id }) => id), event }
  const form = withAnswers(readForm(tellForm(asking), body), problems)
  if (!form.ok) return form
  const how = askedOf(form.answers, { answers, event })
  // Their place would go to the next, and they last into the list.
  if (how.wantsRoom && isInRoom(registration, event))
    return { ok: false, state: withProblem(form.state, 'comes', inRoomAlready) }
  const needsMore = placesAsked(how, event) > placesOf(registration, event)
  const crowd = needsMore ? tooMany(how, event) : []
  if (crowd.length > 0) return { ok: false, state: { ...form.state, problems: crowd } }
  return { ...form, answers: { revision: form.answers.revision, answers, how } }
}

const inRoomAlready = 'There is a place in the room already: select whether it is in person or online'

/** Why what was sent is not saved, where nothing in it is wrong. */
export type NotSaved = 'no-room' | 'changed-meanwhile' | 'closed'

export const isNotSaved = (outcome: string): outcome is NotSaved =>
  outcome === 'no-room' || outcome === 'changed-meanwhile' || outcome === 'closed'

/** What they told as it stands, as a form; null where there is nothing that can be said any more. */
export function filledWith(
  { event, registration, questions, answers }: OwnPlace,
  now: Date,
): FormState | null {
  const standing = standingOf(registration)
  const isOn = !isCancelled(event) && !isOver(event, now)
  if (!isOn || !(standing === 'registered' || standing === 'waiting')) return null
  if (questions.length === 0 && !mayChangeHow(event, now)) return null
  const { partId, carers, interpreters, comes, revision } = registration
  return filled({
    ...Object.fromEntries(answers.map(({ questionId, words }) => [answerField(questionId), words])),
    part: partId ?? '',
    carers: `${carers}`,
    interpreters: `${interpreters}`,
    comes: waitsForRoom(registration) ? untilRoom : (comes ?? ''),
    revision: `${revision}`,
  })
}
