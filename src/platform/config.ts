import type { z } from 'zod'
import { OperatorError } from './errors.ts'
import { type Settings, settings } from './settings.ts'

export type ProviderSettings = {
  issuer: string
  clientId: string
  clientSecret: string
  name: string
  trustsSecondFactor: boolean
}

export type Config = {
  port: number
  host: string
  baseUrl: string
  databaseUrl: string | null
  /** Where the owner of the tables comes in; null where it is the same account. */
  databaseOwnerUrl: string | null
  databasePool: number
  run: 'all' | 'web' | 'worker'
  smtpUrl: string | null
  mailFrom: string
  mailReturn: string | null
  mailDns: readonly string[]
  dkimSelector: string | null
  securityContact: string | null
  drainSeconds: number
  trustProxy: boolean
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  houseHome: string
  diversityKey: string | null
  seed: 'story' | 'none'
  organiserEmail: string
  /** Null where members sign in by mail and passkeys alone. */
  provider: ProviderSettings | null
  /** True on a house that is reached by its own machine only and has no mail server. */
  development: boolean
}

/**
 * Reads the settings once, at the start.
 *
 * @throws OperatorError CW-CONFIG-1 with every setting that is wrong, CW-CONFIG-2 to -7 where some do not go
 * together.
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  // An empty variable means "not set": that is how people blank one in a compose file.
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const read = settings.safeParse(given)
  if (!read.success) throw wrongSettings(read.error)

  const s = read.data
  const baseUrl = (s.BASE_URL ?? `http://localhost:${s.PORT}`).replace(/\/+$/, '')
  const local = isLocal(new URL(baseUrl).hostname)
  const development = local && !s.SMTP_URL
  refuseTogether(s, { baseUrl, local, development })
  return {
    port: s.PORT,
    host: s.HOST,
    baseUrl,
    databaseUrl: s.DATABASE_URL ?? null,
    databaseOwnerUrl: s.DATABASE_OWNER_URL ?? null,
    databasePool: s.DATABASE_POOL,
    run: s.RUN,
    smtpUrl: s.SMTP_URL ?? null,
    ...mailSettings(s),
    securityContact: s.SECURITY_CONTACT ?? null,
    drainSeconds: s.DRAIN_SECONDS ?? (baseUrl.startsWith('https:') ? 5 : 0),
    trustProxy: s.TRUST_PROXY,
    logLevel: s.LOG_LEVEL ?? (process.stdout.isTTY ? 'warn' : 'info'),
    houseHome: s.HOUSE_HOME,
    diversityKey: s.DIVERSITY_KEY ?? null,
    seed: s.SEED,
    organiserEmail: s.ORGANISER_EMAIL.toLowerCase(),
    provider: providerIn(s),
    development,
  }
}

type Derived = { baseUrl: string; local: boolean; development: boolean }

/** Refuses settings of which each can be used, but not together. */
function refuseTogether(s: Settings, { baseUrl, local, development }: Derived): void {
  if (!local && !baseUrl.startsWith('https:')) {
    throw new OperatorError(
      'CW-CONFIG-2',
      `BASE_URL is ${baseUrl}, without TLS on an address that others reach`,
      'Put a proxy with a certificate in front and set BASE_URL to its https:// address. See docs/operate/install.md.',
    )
  }
  if (!local && !s.SMTP_URL) {
    throw new OperatorError(
      'CW-CONFIG-3',
      `BASE_URL is ${baseUrl}, and there is no mail server: nobody could sign in`,
      'Set SMTP_URL, as in smtps://name:password@mail.example.org. See docs/operate/mail.md.',
    )
  }
  if (development) stayOnThisMachine(s.HOST)
  if (s.DATABASE_OWNER_URL && !s.DATABASE_URL) {
    throw new OperatorError(
      'CW-CONFIG-7',
      'DATABASE_OWNER_URL is set and DATABASE_URL is not',
      'Set both: the owner’s account and the one of the running house. See docs/operate/database.md.',
    )
  }
}

function stayOnThisMachine(host: string): void {
  if (isLoopback(host)) return
  throw new OperatorError(
    'CW-CONFIG-4',
    `HOST is ${host}, and there is no mail server: anybody in the network could read the mail, with its sign-in codes`,
    'Leave HOST unset on your own computer. For others, set BASE_URL and SMTP_URL. See docs/operate/install.md.',
  )
}

/** @throws OperatorError CW-CONFIG-5 where a part is missing, CW-CONFIG-6 where codes would travel unprotected. */
function providerIn(s: Settings): ProviderSettings | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = s
  if (!issuer && !clientId && !clientSecret) return null
  if (!issuer || !clientId || !clientSecret) {
    throw new OperatorError(
      'CW-CONFIG-5',
      'signing in with an account elsewhere needs OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET together',
      'Set all three, or none. See docs/operate/sign-in.md.',
    )
  }
  if (issuer.startsWith('http:') && !isLocal(new URL(issuer).hostname)) {
    throw new OperatorError(
      'CW-CONFIG-6',
      `OIDC_ISSUER is ${issuer}, without TLS: whoever listens could sign in as any member`,
      'Set it to the provider’s https:// address. See docs/operate/sign-in.md.',
    )
  }
  const { OIDC_NAME: name, OIDC_TRUST_SECOND_FACTOR: trustsSecondFactor } = s
  return { issuer, clientId, clientSecret, name, trustsSecondFactor }
}

const mailSettings = (s: Settings) => ({
  mailFrom: s.MAIL_FROM,
  mailReturn: s.MAIL_RETURN ?? null,
  mailDns: s.MAIL_DNS?.split(/, ?/) ?? [],
  dkimSelector: s.DKIM_SELECTOR ?? null,
})

/** The name, meaning and default of every setting, for `commonweal doctor` and the documentation. */
export function listSettings(): { name: string; meaning: string; standard: string }[] {
  return Object.entries(settings.shape).map(([name, schema]) => {
    const standard = schema.safeParse(undefined)
    const value = standard.success ? standard.data : undefined
    return { name, meaning: schema.description ?? '', standard: value === undefined ? '' : String(value) }
  })
}

export const isLocal = (hostname: string) =>
  ['localhost', '127.0.0.1', '[::1]'].includes(hostname) || hostname.endsWith('.localhost')

/** Whether an address of the network is this machine's own, which nobody else reaches. */
export const isLoopback = (address: string) =>
  isLocal(address) || /^(::1|(::ffff:)?127(\.\d+){3})$/i.test(address)

function wrongSettings(error: z.ZodError): OperatorError {
  const lines = error.issues.map((issue) => {
    const name = String(issue.path[0])
    // A problem of a setting names that setting.
    const meaning = settings.shape[name as keyof typeof settings.shape]?.description ?? ''
    return `  ${name}: ${issue.message}. ${meaning}.`
  })
  return new OperatorError(
    'CW-CONFIG-1',
    `these settings cannot be used:\n${lines.join('\n')}`,
    'Correct them in the environment and start again. See docs/operate/settings.md.',
  )
}
