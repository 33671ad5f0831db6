import { mayUse } from '#platform/access.ts'
import { page, route } from '#platform/route.ts'
import { findPublishedEvent } from '../queries.ts'
import { ShowPage } from './page.tsx'
import { findAround } from './query.ts'

export const showRoute = route({
  url: '/events/:event',
  get: async ({ db, config, now, params, viewer, query }) => {
    const event = await findPublishedEvent(db, params.event)
    const around = await findAround(db, event, { memberId: viewer?.id ?? null, now })
    const reader = { isMember: viewer !== null, organises: mayUse('organiser', viewer) }
    return page(<ShowPage {...{ event, around, reader, now }} baseUrl={config.baseUrl} done={query.done} />)
  },
})
