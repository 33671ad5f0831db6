import { NotFound } from '#platform/errors.ts'
import { page, route, seeOther } from '#platform/route.ts'
import { ProviderTrouble } from '../provider.ts'
import { OnwardPage, TroublePage } from '../provider-pages.tsx'
import { pageOfThisHouse } from '../sign-in-request.ts'
import { beginAtProvider } from './begin.ts'

export const signInProviderRoute = route({
  url: '/sign-in/provider',
  // Whoever comes here by a link or again has nothing to send.
  get: ({ viewer }) => seeOther(viewer ? '/' : '/sign-in'),
  post: async ({ db, config, now, viewer, visitor, origin, body }) => {
    const returnTo = pageOfThisHouse(String(body.to ?? ''))
    if (viewer) return seeOther(returnTo)
    const settings = config.provider
    if (!settings) throw new NotFound()
    try {
      const to = await beginAtProvider(db, { settings, config, visitor, origin, returnTo, at: now })
      return page(<OnwardPage to={to} name={settings.name} />)
    } catch (error) {
      if (!(error instanceof ProviderTrouble)) throw error
      return page(<TroublePage name={settings.name} code={error.code} signedIn={false} />, 503)
    }
  },
})
