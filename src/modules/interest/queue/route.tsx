import { findMapNames } from '#modules/system/index.ts'
import { type MemberAsk, memberRoute, page } from '#platform/route.ts'
import { QueuePage, shownStatuses } from './page.tsx'
import { countQueue, type Filter, listQueue } from './query.ts'

export const queueRoute = memberRoute({
  url: '/interest',
  get: async ({ db, now, query }) => {
    const filter = filterOf(query)
    const [list, counts] = await Promise.all([listQueue(db, filter), countQueue(db, { ...filter, now })])
    const ids = [...counts.parts.map(({ id }) => id), filter.partId]
    const names = await findMapNames(db, ids)
    return page(<QueuePage {...{ filter, counts, names, now }} {...list} done={query.done} />)
  },
})

const id = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/** What the address says of the filter; what it says wrong, it does not say. */
function filterOf({ show, part, after = '' }: MemberAsk['query']): Filter {
  const [at = '', place = ''] = after.split('_')
  const instant = new Date(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(at) ? at : Number.NaN)
  return {
    status: shownStatuses.find((status) => status === show) ?? 'waiting',
    partId: part !== undefined && id.test(part) ? part : null,
    after: id.test(place) && !Number.isNaN(instant.getTime()) ? { at: instant, id: place } : null,
  }
}
