import { memberRoute, page, seeOther } from '#platform/route.ts'
import { type FormState, filled } from '#ui/form/form-state.ts'
import { revisionField } from '../event-fields.ts'
import { findEvent } from '../queries.ts'
import { listQuestions, type Question } from '../questions.ts'
import { readQuestions } from './form.ts'
import { QuestionsPage } from './page.tsx'
import { setQuestions } from './set-questions.ts'

export const questionsRoute = memberRoute({
  url: '/programme/:event/questions',
  get: async ({ db, params }) => {
    const event = await findEvent(db, params.event)
    const form = filledWith(await listQuestions(db, event.id), event.revision)
    return page(<QuestionsPage event={event} form={form} isStale={false} />)
  },
  post: async ({ db, now, viewer, params, body }) => {
    const event = await findEvent(db, params.event)
    const { questions, problems } = readQuestions(body)
    const { token: _, ...values } = body
    if (problems.length > 0)
      return page(<QuestionsPage event={event} form={{ values, problems }} isStale={false} />, 422)
    const revision = revisionField.parse(body.revision)
    const asked = { eventId: event.id, revision, questions, by: viewer.id, at: now }
    if ((await setQuestions(db, asked)) === 'changed') return seeOther(`/programme/${event.slug}?done=saved`)
    const again = filled({ ...values, revision: `${event.revision}` })
    return page(<QuestionsPage event={event} form={again} isStale={true} />, 409)
  },
})

function filledWith(questions: readonly Question[], revision: number): FormState {
  const fields = questions.flatMap(({ id, kind, words, keptDays }, index) => [
    [`id${index + 1}`, id],
    [`kind${index + 1}`, kind],
    [`words${index + 1}`, words],
    [`kept${index + 1}`, `${keptDays}`],
  ])
  return filled({ ...Object.fromEntries(fields), revision: `${revision}` })
}
