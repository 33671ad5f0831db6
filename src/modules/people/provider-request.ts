import type { Db } from '#platform/db.ts'
import { hashToken } from '#platform/secret.ts'
import type { Errand } from './provider.ts'
import { errandMinutes } from './provider-errand.ts'

type Keeping = Errand & {
  /** The visitor's cookie; or the id of the session, where a member links an account. */
  browser: string
  memberId: string | null
  returnTo: string
  at: Date
}

/** Writes down that somebody went to the provider, from this browser. */
export async function keepRequest(db: Db, { state, browser, at, ...request }: Keeping): Promise<void> {
  const expiresAt = new Date(at.getTime() + errandMinutes * 60_000)
  await db
    .insertInto('people.providerRequest')
    .values({ stateHash: hashToken(state), browserHash: hashToken(browser), expiresAt, ...request })
    .execute()
}

type Taking = { state: string; browsers: readonly string[]; at: Date }
export type TakenRequest = { nonce: string; codeVerifier: string; returnTo: string; memberId: string | null }
/** Why somebody who came back is not taken for one who went. */
export type NotTaken = 'unknown' | 'used' | 'expired' | 'elsewhere'

/** Takes who comes back for who went from this browser: once, whatever then becomes of it. */
export async function takeRequest(db: Db, { state, browsers, at }: Taking): Promise<TakenRequest | NotTaken> {
  const stateHash = hashToken(state)
  const hashes = browsers.filter((browser) => browser !== '').map(hashToken)
  const taken =
    hashes.length > 0 &&
    (await db
      .updateTable('people.providerRequest')
      .set({ usedAt: at })
      .where('stateHash', '=', stateHash)
      .where('browserHash', 'in', hashes)
      .where('usedAt', 'is', null)
      .where('expiresAt', '>', at)
      .returning(['nonce', 'codeVerifier', 'returnTo', 'memberId'])
      .executeTakeFirst())
  if (taken) return taken
  const request = await db
    .selectFrom('people.providerRequest')
    .select(['usedAt', 'expiresAt', 'browserHash'])
    .where('stateHash', '=', stateHash)
    .executeTakeFirst()
  if (!request) return 'unknown'
  if (!hashes.some((hash) => hash.equals(request.browserHash))) return 'elsewhere'
  return request.usedAt ? 'used' : 'expired'
}
