import type { Config, ProviderSettings } from '#platform/config.ts'
import type { Db } from '#platform/db.ts'
import { limit } from '#platform/limit.ts'
import { addressAtProvider, findProvider, newErrand } from '../provider.ts'
import { keepRequest } from '../provider-request.ts'

type Beginning = {
  settings: ProviderSettings
  config: Config
  visitor: string
  origin: string
  returnTo: string
  at: Date
}

const quarterOfAnHour = 15 * 60

/**
 * Sends somebody to the provider to sign in there, and says where that is.
 *
 * @throws ProviderTrouble where the provider cannot be asked; TooMany when this origin asked too often.
 */
export async function beginAtProvider(
  db: Db,
  { settings, config, visitor, origin, returnTo, at }: Beginning,
): Promise<string> {
  await limit(db, { what: `provider from ${origin}`, most: 60, seconds: quarterOfAnHour, at })
  const provider = await findProvider(settings, at)
  const errand = newErrand()
  await keepRequest(db, { ...errand, browser: visitor, memberId: null, returnTo, at })
  return await addressAtProvider(provider, errand, config.baseUrl)
}
