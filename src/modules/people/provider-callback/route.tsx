import type { ProviderSettings } from '#platform/config.ts'
import { NotFound } from '#platform/errors.ts'
import { limit } from '#platform/limit.ts'
import { type Ask, page, type Reply, route, seeOther } from '#platform/route.ts'
import { findProvider, ProviderTrouble, type Vouched, whoCameBack } from '../provider.ts'
import { TroublePage } from '../provider-pages.tsx'
import { type TakenRequest, takeRequest } from '../provider-request.ts'
import { linkIdentity } from './link-identity.ts'
import { NotLetInPage } from './page.tsx'
import { signInByIdentity } from './sign-in-by-identity.ts'

type Because = Parameters<typeof NotLetInPage>[0]['because']

const quarterOfAnHour = 15 * 60

export const providerCallbackRoute = route({
  url: '/sign-in/provider/callback',
  get: async (ask) => {
    const { db, now, viewer, visitor, origin, query, config } = ask
    const settings = config.provider
    if (!settings) throw new NotFound()
    await limit(db, { what: `provider back from ${origin}`, most: 120, seconds: quarterOfAnHour, at: now })
    const browsers = [visitor, viewer?.sessionId ?? '']
    const request = await takeRequest(db, { state: query.state ?? '', browsers, at: now })
    if (typeof request === 'string') return notLetIn(ask, settings, request)
    if (query.error === 'access_denied') return notLetIn(ask, settings, 'denied')
    try {
      const vouched = await vouchedFor(ask, settings, request)
      return await goOn(ask, { settings, request, vouched })
    } catch (error) {
      if (!(error instanceof ProviderTrouble)) throw error
      return page(<TroublePage name={settings.name} code={error.code} signedIn={viewer !== null} />, 503)
    }
  },
})

async function vouchedFor({ now, query, config }: Ask, settings: ProviderSettings, request: TakenRequest) {
  const provider = await findProvider(settings, now)
  const errand = { state: query.state ?? '', nonce: request.nonce, codeVerifier: request.codeVerifier }
  return await whoCameBack(provider, { ...errand, settings, query, baseUrl: config.baseUrl })
}

type Coming = { settings: ProviderSettings; request: TakenRequest; vouched: Vouched }

async function goOn(ask: Ask, { settings, request, vouched }: Coming): Promise<Reply> {
  const { db, config, now: at, viewer, visitor, userAgent } = ask
  if (request.memberId !== null) {
    // Whoever signed out meanwhile, or in as somebody else, links nothing to anybody.
    if (viewer?.id !== request.memberId) return notLetIn(ask, settings, 'elsewhere')
    const outcome = await linkIdentity(db, { viewer, vouched, settings, config, at })
    return outcome === 'linked' ? seeOther('/account/provider?done=linked') : notLetIn(ask, settings, outcome)
  }
  const comer = { visitor, userAgent, sessionBefore: viewer?.sessionId ?? null, at }
  const { returnTo } = request
  const outcome = await signInByIdentity(db, { vouched, returnTo, settings, config, ...comer })
  return outcome === 'unlinked' ? notLetIn(ask, settings, outcome) : { kind: 'signed-in', ...outcome }
}

const notLetIn = ({ viewer }: Ask, { name }: ProviderSettings, because: Because) =>
  page(
    <NotLetInPage because={because} name={name} signedIn={viewer !== null} />,
    because === 'unknown' ? 404 : 409,
  )
