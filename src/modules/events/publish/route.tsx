import { memberRoute, page, seeOther } from '#platform/route.ts'
import { isDraft, isOver } from '../event.ts'
import { listMissing } from '../missing.ts'
import { listOverlapping } from '../overlapping.ts'
import { findEvent } from '../queries.ts'
import { PublishPage } from './page.tsx'
import { publish } from './publish.ts'

export const publishRoute = memberRoute({
  url: '/programme/:event/publish',
  get: async ({ db, now, params }) => {
    const event = await findEvent(db, params.event)
    if (!isDraft(event)) return seeOther(`/programme/${event.slug}`)
    const missing = await listMissing(db, event, now)
    const overlapping = await listOverlapping(db, event)
    return page(<PublishPage event={event} missing={missing} overlapping={overlapping} now={now} />)
  },
  post: async ({ db, now, viewer, params }) => {
    const event = await findEvent(db, params.event)
    const outcome = await publish(db, { eventId: event.id, by: viewer.id, at: now })
    // What is missing stands on the page.
    return seeOther(
      outcome === 'not-ready'
        ? `/programme/${event.slug}/publish`
        : `/programme/${event.slug}?done=${isOver(event, now) ? 'recorded' : 'published'}`,
    )
  },
})
