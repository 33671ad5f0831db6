import { findNames } from '#modules/people/index.ts'
import { memberRoute, page } from '#platform/route.ts'
import { EditionsPage } from './page.tsx'
import { listEditions } from './query.ts'

export const editionsRoute = memberRoute({
  url: '/community/editions',
  get: async ({ db, query }) => {
    const before = /^\d{1,15}$/.test(query.before ?? '') ? Number(query.before) : null
    const list = await listEditions(db, { before })
    const names = await findNames(
      db,
      list.editions.map(({ publishedBy }) => publishedBy),
    )
    const isNewest = before === null
    return page(<EditionsPage list={list} names={names} isNewest={isNewest} done={query.done} />)
  },
})
