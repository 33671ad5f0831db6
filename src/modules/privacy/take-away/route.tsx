import { content, memberRoute, page } from '#platform/route.ts'
import { TakeAwayPage } from './page.tsx'
import { takeAway } from './take-away.ts'

export const takeAwayRoute = memberRoute({
  url: '/account/take-away',
  get: () => page(<TakeAwayPage />),
  post: async ({ db, config, now, viewer }) =>
    content('application/zip', await takeAway(db, { viewer, config, at: now }), { fileName: 'my-data.zip' }),
})
