import { memberRoute, page } from '#platform/route.ts'
import { acceptSeveral } from './accept-several.ts'
import { AcceptedPage } from './page.tsx'
import { findWriters } from './query.ts'

export const acceptSeveralRoute = memberRoute({
  url: '/interest/accept',
  post: async ({ db, config, now, viewer, body }) => {
    const ids = ticked(body.expressions)
    const rows = await acceptSeveral(db, { ids, by: viewer, config, at: now })
    return page(<AcceptedPage rows={rows} names={await findWriters(db, ids)} />)
  },
})

const mostAtOnce = 50
const id = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/

/** One ticked box comes as a word, several as a list; what is no id was no box of ours. */
const ticked = (sent: string | readonly string[] = []): string[] =>
  [...new Set([sent].flat())].filter((one) => id.test(one)).slice(0, mostAtOnce)
