import { memberRoute, page } from '#platform/route.ts'
import { findComments } from '../commenting/queries.ts'
import { readerOf } from '../reader-of.ts'
import { CommentsPage } from './page.tsx'

export const commentsRoute = memberRoute({
  url: '/frameworks/:framework/:version/comments',
  get: async ({ db, now, viewer, query, params: { framework = '', version = '' } }) => {
    const reader = readerOf(viewer)
    const found = await findComments(db, { framework, label: version, reader, now })
    return page(<CommentsPage {...found} reader={reader} done={query.done} />)
  },
})
