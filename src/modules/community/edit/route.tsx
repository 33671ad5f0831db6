import { memberRoute, page } from '#platform/route.ts'
import { findCommunity } from '../queries.ts'
import { EditPage } from './page.tsx'

export const editRoute = memberRoute({
  url: '/community/edit',
  get: async ({ db, query: { done } }) => page(<EditPage community={await findCommunity(db)} done={done} />),
})
