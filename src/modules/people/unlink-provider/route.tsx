import { memberRoute, seeOther } from '#platform/route.ts'
import { unlinkIdentity } from './unlink-identity.ts'

export const unlinkProviderRoute = memberRoute({
  url: '/account/provider/unlink',
  post: async ({ db, config, now, viewer }) => {
    await unlinkIdentity(db, { viewer, config, at: now })
    return seeOther('/account/provider?done=unlinked')
  },
})
