import { readForm, withProblem } from '#platform/form.ts'
import { memberRoute, page, seeOther } from '#platform/route.ts'
import { filled } from '#ui/form/form-state.ts'
import { needs, unstated } from '../access-words.ts'
import { findEvent } from '../queries.ts'
import { accessForm } from './form.ts'
import { AccessPage } from './page.tsx'
import { setAccess } from './set-access.ts'

export const accessRoute = memberRoute({
  url: '/programme/:event/access',
  get: async ({ db, params }) => {
    const event = await findEvent(db, params.event)
    const stated = Object.fromEntries(needs.map(({ key }) => [key, event[key] ?? '']))
    const form = filled({ ...stated, accessWords: event.accessWords, revision: `${event.revision}` })
    return page(<AccessPage event={event} form={form} isStale={false} />)
  },
  post: async ({ db, now, viewer, params, body }) => {
    const event = await findEvent(db, params.event)
    const form = readForm(accessForm, body)
    if (!form.ok) return page(<AccessPage event={event} form={form.state} isStale={false} />, 422)
    const outcome = await setAccess(db, { eventId: event.id, answers: form.answers, by: viewer.id, at: now })
    if (outcome === 'changed') return seeOther(`/programme/${event.slug}?done=saved`)
    if (outcome === 'left-open') {
      const [first] = unstated(form.answers)
      const problem = withProblem(form.state, first?.key ?? 'form', `Select what there is: ${first?.name}`)
      return page(<AccessPage event={event} form={problem} isStale={false} />, 422)
    }
    const again = filled({ ...form.state.values, revision: `${event.revision}` })
    return page(<AccessPage event={event} form={again} isStale={true} />, 409)
  },
})
