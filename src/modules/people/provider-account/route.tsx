import { memberRoute, page, seeOther } from '#platform/route.ts'
import { ProviderTrouble } from '../provider.ts'
import { OnwardPage, TroublePage } from '../provider-pages.tsx'
import { beginLinking } from './begin.ts'
import { ProviderPage } from './page.tsx'
import { findIdentity } from './query.ts'

export const providerAccountRoute = memberRoute({
  url: '/account/provider',
  get: async ({ db, config, viewer, query: { done } }) => {
    const settings = config.provider
    if (!settings) return seeOther('/account')
    const identity = await findIdentity(db, { viewer, settings })
    return page(<ProviderPage name={settings.name} identity={identity} done={done} />)
  },
  post: async ({ db, config, now, viewer }) => {
    const settings = config.provider
    if (!settings) return seeOther('/account')
    try {
      const to = await beginLinking(db, { viewer, settings, config, at: now })
      return page(<OnwardPage to={to} name={settings.name} />)
    } catch (error) {
      if (!(error instanceof ProviderTrouble)) throw error
      return page(<TroublePage name={settings.name} code={error.code} signedIn={true} />, 503)
    }
  },
})
