import { memberRoute, seeOther } from '#platform/route.ts'
import { removeApp } from './remove-app.ts'

export const removeAppRoute = memberRoute({
  url: '/account/second-factor/remove-app',
  post: async ({ db, config, now, viewer }) => {
    await removeApp(db, { viewer, config, at: now })
    return seeOther('/account/second-factor?done=app-removed')
  },
})
