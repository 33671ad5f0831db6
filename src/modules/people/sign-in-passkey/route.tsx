import { page, route, seeOther } from '#platform/route.ts'
import { pageOfThisHouse } from '../sign-in-request.ts'
import { PasskeyRefusedPage } from './page.tsx'
import { signInByPasskey } from './sign-in-by-passkey.ts'

export const signInPasskeyRoute = route({
  url: '/sign-in/passkey',
  // Whoever comes here by a link or again has nothing to send.
  get: ({ viewer }) => seeOther(viewer ? '/' : '/sign-in'),
  post: async ({ db, config, now, viewer, visitor, origin, userAgent, body }) => {
    const to = pageOfThisHouse(String(body.to ?? ''))
    if (viewer) return seeOther(to)
    if (!body.answer) return page(<PasskeyRefusedPage because="nothing" to={to} />, 422)

    const comer = { visitor, userAgent, sessionBefore: null, at: now }
    const admitted = await signInByPasskey(db, { answer: body.answer, to, origin, config, ...comer })
    return admitted
      ? { kind: 'signed-in', ...admitted }
      : page(<PasskeyRefusedPage because="refused" to={to} />, 422)
  },
})
