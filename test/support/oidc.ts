import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { parseSetCookie } from 'cookie'
import { type Configuration, type KoaContextWithOIDC, Provider } from 'oidc-provider'
import { afterAll } from 'vitest'
import { findFreePort } from './listening-house.ts'

/** An account at the provider. */
export type Account = { email?: string; email_verified?: boolean; amr?: string[] }

export type TestProvider = {
  issuer: string
  /** The settings of a house whose members may sign in with it. */
  settings: Record<string, string>
  accounts: Map<string, Account>
  /** Goes to the provider as a browser does, signs in there, and comes back: the address in the house. */
  signsIn(address: string, account: string): Promise<string>
  /** Goes there, and breaks it off. */
  breaksOff(address: string): Promise<string>
  open(): Promise<void>
  close(): Promise<void>
}

const client = { clientId: 'commonweal', clientSecret: 'a-secret-for-tests-that-is-long-enough' }

/** A real OpenID Connect provider, for one house. Its pages are its own plain ones, for development. */
export async function openTestProvider(
  baseUrl: string,
  { inToken = false, manner = 'client_secret_basic' as 'client_secret_basic' | 'client_secret_post' } = {},
): Promise<TestProvider> {
  const port = await findFreePort()
  const issuer = `http://localhost:${port}`
  const accounts = new Map<string, Account>()
  const provider = new Provider(issuer, configuration({ baseUrl, accounts, inToken, manner }))
  const answer = provider.callback()
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const accountId = new URL(request.url ?? '', issuer).searchParams.get('signed-in')
    if (accountId === null) return await answer(request, response)
    const { amr } = accounts.get(accountId) ?? {}
    await provider.interactionFinished(request, response, { login: { accountId, ...(amr && { amr }) } })
  }
  let server: Server | undefined
  const open = async () => {
    server = createServer((request, response) => void handle(request, response)).listen(port, '127.0.0.1')
    await once(server, 'listening')
  }
  const close = async () => {
    server?.closeAllConnections()
    if (server?.listening) await new Promise((resolve) => server?.close(resolve))
  }
  await open()
  afterAll(close)
  return {
    issuer,
    settings: {
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: client.clientId,
      OIDC_CLIENT_SECRET: client.clientSecret,
      OIDC_NAME: 'Test Trust',
    },
    accounts,
    signsIn: (address, account) => walk(address, baseUrl, account),
    breaksOff: (address) => walk(address, baseUrl, null),
    open,
    close,
  }
}

type Making = {
  baseUrl: string
  accounts: Map<string, Account>
  inToken: boolean
  manner: 'client_secret_basic' | 'client_secret_post'
}

function configuration({ baseUrl, accounts, inToken, manner }: Making): Configuration {
  return {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [`${baseUrl}/sign-in/provider/callback`],
        token_endpoint_auth_method: manner,
      },
    ],
    clientAuthMethods: [manner],
    claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: !inToken,
    cookies: { keys: ['a-key-for-tests'] },
    // What it writes to the console about being for development is known.
    features: { devInteractions: { enabled: true } },
    findAccount: (_: KoaContextWithOIDC, id: string) => ({
      accountId: id,
      claims: () => ({ sub: id, ...accounts.get(id), amr: undefined }),
    }),
    renderError: (context, out) => {
      context.type = 'text'
      context.body = JSON.stringify(out)
    },
  }
}

/** Follows the provider's redirects and sends its forms, with its cookies, until it leads back to the house. */
async function walk(address: string, baseUrl: string, account: string | null): Promise<string> {
  const cookies = new Map<string, string>()
  let at = address
  let form: Record<string, string> | null = null
  for (let steps = 0; steps < 15; steps++) {
    const answer: Response = await fetch(at, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    })
    for (const line of answer.headers.getSetCookie()) {
      const { name, value } = parseSetCookie(line)
      cookies.set(name, value ?? '')
    }
    form = null
    const location = answer.headers.get('location')
    if (location) {
      at = new URL(location, at).href
      if (at.startsWith(`${baseUrl}/`)) return at.slice(baseUrl.length)
      continue
    }
    const page = await answer.text()
    if (answer.status >= 400) throw new Error(`The provider says ${answer.status}: ${page}`)
    const action = /<form[^>]*action="([^"]+)"/.exec(page)?.[1]
    if (!action) throw new Error(`The provider shows no form: ${page}`)
    const abort = /href="([^"]+\/abort)"/.exec(page)?.[1]
    if (account === null && abort) {
      at = new URL(abort, at).href
      continue
    }
    const isConsent = page.includes('value="consent"')
    form = isConsent ? { prompt: 'consent' } : {}
    at = new URL(isConsent ? action : `${action}?signed-in=${account}`, at).href
  }
  throw new Error('The provider leads in a circle')
}
