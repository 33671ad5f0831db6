import { memberRoute, page } from '#platform/route.ts'
import { listCharacteristics } from '../characteristics.ts'
import { readWanted } from './form.ts'
import { ListPage } from './page.tsx'
import { listInsights } from './query.ts'

export const listRoute = memberRoute({
  url: '/insights',
  get: async ({ db, now, viewer, query }) => {
    const wanted = readWanted(query)
    const listed = await listInsights(db, { wanted, memberId: viewer.id, at: now })
    const characteristics = await listCharacteristics(db)
    return page(<ListPage {...{ listed, wanted, characteristics }} />)
  },
})
