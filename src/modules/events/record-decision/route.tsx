import { randomUUID } from 'node:crypto'
import { checkDecision, readDecision, usualDecision } from '#modules/governance/index.ts'
import { dayOf } from '#platform/day.ts'
import { idNamed, memberRoute, page, seeOther } from '#platform/route.ts'
import { whenInWords } from '#platform/when.ts'
import { filled } from '#ui/form/form-state.ts'
import type { Event } from '../event.ts'
import { findEvent } from '../queries.ts'
import { CheckPage, RecordDecisionPage } from './page.tsx'
import { recordDecision } from './record-decision.ts'

export const recordDecisionRoute = memberRoute({
  url: '/programme/:event/record-decision',
  get: async ({ db, now, params }) => {
    const event = await findEvent(db, params.event)
    const form = filled({ ...usualDecision(dayOf(now)), involved: whoWasThere(event) })
    return page(<RecordDecisionPage event={event} id={randomUUID()} form={form} />)
  },
  post: async ({ db, now, viewer, params, body }) => {
    const event = await findEvent(db, params.event)
    const id = idNamed(typeof body.id === 'string' ? body.id : undefined, 'form')
    if (body.do === 'more' || body.do === 'change')
      return page(<RecordDecisionPage event={event} id={id} form={filled(body)} />)
    const form = await readDecision(db, { body, viewer, today: dayOf(now) })
    if (!form.ok) return page(<RecordDecisionPage event={event} id={id} form={form.state} />, 422)
    if (body.do !== 'record')
      return page(
        <CheckPage event={event} {...(await checkDecision(db, { form, by: viewer.id, at: now }))} />,
      )
    await recordDecision(db, { eventId: event.id, id, answers: form.answers, by: viewer.id, at: now })
    return seeOther(`/programme/${event.slug}/outputs?done=decided`)
  },
})

const whoWasThere = (event: Event) => `Those who came to ${event.title} on ${whenInWords(event).day}`
