import { readForm } from '#platform/form.ts'
import { memberRoute, page, seeOther } from '#platform/route.ts'
import { filled } from '#ui/form/form-state.ts'
import { findEvent } from '../queries.ts'
import { withWhen } from '../when-form.ts'
import { duplicate } from './duplicate.ts'
import { duplicateForm } from './form.ts'
import { DuplicatePage } from './page.tsx'

export const duplicateRoute = memberRoute({
  url: '/programme/:event/duplicate',
  get: async ({ db, params }) => {
    const event = await findEvent(db, params.event)
    return page(<DuplicatePage event={event} form={filled({ title: event.title, zone: event.zone })} />)
  },
  post: async ({ db, viewer, now, params, body }) => {
    const event = await findEvent(db, params.event)
    const form = readForm(duplicateForm, withWhen(body))
    if (!form.ok) return page(<DuplicatePage event={event} form={form.state} />, 422)
    const slug = await duplicate(db, { slug: event.slug, answers: form.answers, by: viewer.id, at: now })
    return seeOther(`/programme/${slug}?done=duplicated`)
  },
})
