import { memberRoute, page } from '#platform/route.ts'
import { ListPage } from './page.tsx'
import { listBoards, mostListed } from './query.ts'

export const listRoute = memberRoute({
  url: '/boards',
  get: async ({ db, query }) => {
    const at = new Date(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(query.before ?? '') ? `${query.before}` : '')
    const found = await listBoards(db, { before: Number.isNaN(at.getTime()) ? null : at })
    const boards = found.slice(0, mostListed)
    const next = found.length > mostListed ? (boards.at(-1)?.preparedAt.toISOString() ?? null) : null
    return page(<ListPage boards={boards} next={next} />)
  },
})
