import { NotFound } from '#platform/errors.ts'
import { page, route } from '#platform/route.ts'
import { listDecisionsOf } from '../decisions-of.ts'
import { findOutputs } from '../outputs.ts'
import { findPublishedEvent } from '../queries.ts'
import { OutputsPage } from './page.tsx'

export const outputsRoute = route({
  url: '/events/:event/outputs',
  get: async ({ db, params, viewer }) => {
    const event = await findPublishedEvent(db, params.event)
    const outputs = await findOutputs(db, event.id)
    if (!outputs?.publishedAt) throw new NotFound('page of outputs')
    const decisions = await listDecisionsOf(db, { eventId: event.id, viewer })
    return page(<OutputsPage event={event} outputs={outputs} decisions={decisions} />)
  },
})
