import { memberRoute, page } from '#platform/route.ts'
import { countPeople } from '../count-people.ts'
import { isDraft } from '../event.ts'
import { listMissing } from '../missing.ts'
import { findEvent } from '../queries.ts'
import { listQuestions } from '../questions.ts'
import { listReserved } from '../reserved.ts'
import { OverviewPage } from './page.tsx'

export const overviewRoute = memberRoute({
  url: '/programme/:event',
  get: async ({ db, now, params, query }) => {
    const event = await findEvent(db, params.event)
    const people = await countPeople(db, event.id)
    const questions = (await listQuestions(db, event.id)).length
    const reserved = await listReserved(db, event.id)
    const kept = reserved.reduce((sofar, one) => sofar + (one.releasedAt === null ? one.places : 0), 0)
    const missing = isDraft(event) ? await listMissing(db, event, now) : []
    return page(<OverviewPage {...{ event, people, questions, kept, missing, now }} done={query.done} />)
  },
})
