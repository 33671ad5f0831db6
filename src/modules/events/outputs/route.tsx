import { NotFound } from '#platform/errors.ts'
import { page, route } from '#platform/route.ts'
import { findOutputs } from '../outputs.ts'
import { findPublishedEvent } from '../queries.ts'
import { OutputsPage } from './page.tsx'

export const outputsRoute = route({
  url: '/events/:event/outputs',
  get: async ({ db, params }) => {
    const event = await findPublishedEvent(db, params.event)
    const outputs = await findOutputs(db, event.id)
    if (!outputs?.publishedAt) throw new NotFound('page of outputs')
    return page(<OutputsPage event={event} outputs={outputs} />)
  },
})
