import type { Viewer } from '#platform/access.ts'
import type { Config, ProviderSettings } from '#platform/config.ts'
import type { Db } from '#platform/db.ts'
import { limit } from '#platform/limit.ts'
import { addressAtProvider, findProvider, newErrand } from '../provider.ts'
import { keepRequest } from '../provider-request.ts'

type Beginning = { viewer: Viewer; settings: ProviderSettings; config: Config; at: Date }

const quarterOfAnHour = 15 * 60

/**
 * Sends a member to the provider to link their account there, and says where that is.
 *
 * @throws ProviderTrouble where the provider cannot be asked; TooMany when they asked too often.
 */
export async function beginLinking(db: Db, { viewer, settings, config, at }: Beginning): Promise<string> {
  await limit(db, { what: `link provider of ${viewer.id}`, most: 10, seconds: quarterOfAnHour, at })
  const provider = await findProvider(settings, at)
  const errand = newErrand()
  const from = { browser: viewer.sessionId, memberId: viewer.id, returnTo: '/account/provider' }
  await keepRequest(db, { ...errand, ...from, at })
  return await addressAtProvider(provider, errand, config.baseUrl)
}
