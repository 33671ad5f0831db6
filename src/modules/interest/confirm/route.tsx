import { route, seeOther } from '#platform/route.ts'
import { confirm } from './confirm.ts'

export const confirmRoute = route({
  url: '/join/standing/:standing/confirm',
  post: async ({ db, config, now, params }) => {
    const token = params.standing ?? ''
    const outcome = await confirm(db, { token, config, at: now })
    // Whatever came of it, the page that follows says how it stands.
    return seeOther(`/join/standing/${encodeURIComponent(token)}?done=${said[outcome]}`)
  },
})

const said = { 'let-in': 'confirmed', waits: 'confirmed-and-waits', 'settled-already': 'nothing' } as const
