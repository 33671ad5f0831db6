import * as oidc from 'openid-client'
import { isLocal, type ProviderSettings } from '#platform/config.ts'

/** How long we wait for the provider's house before we say that it does not answer. */
const waitSeconds = 5
/** What a provider says of itself is asked again after an hour, and after a failure only when a while has passed. */
const keptMs = 60 * 60 * 1000
const failureKeptMs = 10 * 1000

/**
 * What is wrong between this house and the provider, for whoever can mend it (docs/operate/sign-in.md): 1 it does not
 * answer, 2 it is not what the settings say, 3 it refuses this house, 4 its answer does not hold.
 */
export type TroubleCode = 'CW-OIDC-1' | 'CW-OIDC-2' | 'CW-OIDC-3' | 'CW-OIDC-4'

export class ProviderTrouble extends Error {
  readonly code: TroubleCode
  constructor(code: TroubleCode, cause: unknown) {
    super(`${code}: the sign-in provider`, { cause })
    this.name = 'ProviderTrouble'
    this.code = code
  }
}

type Kept = { found: Promise<oidc.Configuration>; until: number }
const known = new Map<string, Kept>()

/**
 * Finds out what the provider says of itself, when it is first needed: the house starts, and lets people in by mail,
 * whether or not the provider is there.
 *
 * @throws ProviderTrouble
 */
export async function findProvider(settings: ProviderSettings, now: Date): Promise<oidc.Configuration> {
  const key = JSON.stringify([settings.issuer, settings.clientId, settings.clientSecret])
  const kept = known.get(key)
  if (kept && now.getTime() < kept.until) return await kept.found
  const found = discover(settings)
  const entry: Kept = { found, until: now.getTime() + keptMs }
  known.set(key, entry)
  // Many who come at once wait for one answer, and a provider that is down is not asked by each of them.
  found.catch(() => void (entry.until = now.getTime() + failureKeptMs))
  return await found
}

/** Says what keeps the house from asking the provider, or null where nothing does: for the doctor. */
export async function findProviderTrouble(
  settings: ProviderSettings,
  now: Date,
): Promise<TroubleCode | null> {
  try {
    await findProvider(settings, now)
    return null
  } catch (error) {
    if (error instanceof ProviderTrouble) return error.code
    throw error
  }
}

async function discover({ issuer, clientId, clientSecret }: ProviderSettings): Promise<oidc.Configuration> {
  const insecure = isLocal(new URL(issuer).hostname) ? [oidc.allowInsecureRequests] : []
  const options = { timeout: waitSeconds, execute: [...insecure, oidc.enableNonRepudiationChecks] }
  try {
    return await oidc.discovery(new URL(issuer), clientId, undefined, inItsManner(clientSecret), options)
  } catch (error) {
    throw new ProviderTrouble(isSilence(error) ? 'CW-OIDC-1' : 'CW-OIDC-2', error)
  }
}

/** The secret goes as the provider takes it: in the header, as the standard would have it, or in the body. */
const inItsManner =
  (secret: string): oidc.ClientAuth =>
  (server, ...rest) => {
    const taken = server.token_endpoint_auth_methods_supported
    const inHeader = !taken || taken.includes('client_secret_basic')
    const manner = inHeader ? oidc.ClientSecretBasic(secret) : oidc.ClientSecretPost(secret)
    manner(server, ...rest)
  }

/** The network, the clock, or the provider's own failure: waiting may help. */
function isSilence(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause.name === 'TimeoutError' || cause.name === 'AbortError') return true
    if ('code' in cause && /^(E[A-Z]+|UND_ERR_\w+|OAUTH_TIMEOUT)$/.test(String(cause.code))) return true
    if (cause.cause instanceof Response && cause.cause.status >= 500) return true
  }
  return false
}

/** What somebody carries to the provider and back; only `state` and what it is kept under are seen outside. */
export type Errand = { state: string; nonce: string; codeVerifier: string }

export const newErrand = (): Errand => ({
  state: oidc.randomState(),
  nonce: oidc.randomNonce(),
  codeVerifier: oidc.randomPKCECodeVerifier(),
})

export const callbackAt = (baseUrl: string) => `${baseUrl}/sign-in/provider/callback`

/** The page of the provider to which somebody goes on. */
export async function addressAtProvider(
  provider: oidc.Configuration,
  { state, nonce, codeVerifier }: Errand,
  baseUrl: string,
): Promise<string> {
  return oidc.buildAuthorizationUrl(provider, {
    redirect_uri: callbackAt(baseUrl),
    scope: 'openid email',
    state,
    nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: 'S256',
  }).href
}

/** Who came back, as the provider vouches for them. */
export type Vouched = {
  issuer: string
  subject: string
  /** An address of theirs that the provider has verified; null where it says of none that it has. */
  verifiedEmail: string | null
  hasSecondFactor: boolean
}

type Returned = Errand & {
  settings: ProviderSettings
  query: Readonly<Record<string, string>>
  baseUrl: string
}

/**
 * Asks the provider who came back with this code.
 *
 * @throws ProviderTrouble where it does not answer, refuses, or its answer does not hold.
 */
export async function whoCameBack(provider: oidc.Configuration, returned: Returned): Promise<Vouched> {
  const { settings, query, state, nonce, codeVerifier, baseUrl } = returned
  const url = new URL(callbackAt(baseUrl))
  url.search = new URLSearchParams(query).toString()
  try {
    const tokens = await oidc.authorizationCodeGrant(provider, url, {
      pkceCodeVerifier: codeVerifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    if (!claims) throw new Error('There is no ID token')
    const about =
      claims.email === undefined ? await askMore(provider, tokens.access_token, claims.sub) : claims
    return {
      issuer: provider.serverMetadata().issuer,
      subject: claims.sub,
      verifiedEmail:
        about.email_verified === true && typeof about.email === 'string' ? about.email.toLowerCase() : null,
      hasSecondFactor: settings.trustsSecondFactor && saysSecondFactor(claims),
    }
  } catch (error) {
    throw new ProviderTrouble(troubleOf(error), error)
  }
}

type Emails = { email?: unknown; email_verified?: unknown }

/** Many providers tell an address only where they are asked for it. */
async function askMore(provider: oidc.Configuration, accessToken: string, subject: string): Promise<Emails> {
  if (!provider.serverMetadata().userinfo_endpoint) return {}
  return await oidc.fetchUserInfo(provider, accessToken, subject)
}

function troubleOf(error: unknown): TroubleCode {
  if (isSilence(error)) return 'CW-OIDC-1'
  const refused =
    error instanceof oidc.ResponseBodyError ||
    error instanceof oidc.AuthorizationResponseError ||
    error instanceof oidc.WWWAuthenticateChallengeError
  return refused ? 'CW-OIDC-3' : 'CW-OIDC-4'
}

/** Words by which providers say that they asked for two factors (RFC 8176, REFEDS, OpenID's policies). */
const secondFactorWords = new Set([
  'mfa',
  'https://refeds.org/profile/mfa',
  'http://schemas.openid.net/pape/policies/2007/06/multi-factor',
])

function saysSecondFactor({ amr, acr }: Readonly<Record<string, unknown>>): boolean {
  const said: unknown[] = [acr, ...(Array.isArray(amr) ? amr : [])]
  return said.some((word) => typeof word === 'string' && secondFactorWords.has(word))
}
