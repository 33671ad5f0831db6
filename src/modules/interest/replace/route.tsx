import { route, seeOther } from '#platform/route.ts'
import { replace } from './replace.ts'

export const replaceRoute = route({
  url: '/join/standing/:standing/replace',
  post: async ({ db, config, now, params }) => {
    const token = params.standing ?? ''
    const outcome = await replace(db, { token, config, at: now })
    const said = outcome === 'replaced' ? '?done=replaced' : ''
    return seeOther(`/join/standing/${encodeURIComponent(token)}${said}`)
  },
})
