import { page, route } from '#platform/route.ts'
import { HistoryPage } from './page.tsx'
import { findHistory } from './query.ts'

export const historyRoute = route({
  url: '/frameworks/:framework/history',
  get: async ({ db, params: { framework = '' } }) =>
    page(<HistoryPage {...(await findHistory(db, framework))} />),
})
