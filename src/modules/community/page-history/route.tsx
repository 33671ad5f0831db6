import { findNames } from '#modules/people/index.ts'
import { memberRoute, page } from '#platform/route.ts'
import { pageNamed } from '../page.ts'
import { PageHistoryPage } from './page.tsx'
import { listPageEdits } from './query.ts'

export const pageHistoryRoute = memberRoute({
  url: '/community/pages/:page/history',
  get: async ({ db, params, query }) => {
    const slug = pageNamed(params.page)
    const before = /^\d{1,15}$/.test(query.before ?? '') ? Number(query.before) : null
    const list = await listPageEdits(db, slug, { before })
    const names = await findNames(
      db,
      list.edits.map(({ publishedBy }) => publishedBy),
    )
    return page(<PageHistoryPage slug={slug} list={list} names={names} isNewest={before === null} />)
  },
})
