import { expect, test, vi } from 'vitest'
import { makeMember, openTestHouse } from '#test/house.ts'
import { openTestProvider } from '#test/oidc.ts'

vi.setConfig({ testTimeout: 30_000 })

const baseUrl = 'http://localhost:3000'
const provider = await openTestProvider(baseUrl)
let count = 0

test('a provider that is not the one of the settings is not believed', async () => {
  const wrong = await openTestHouse({
    ...provider.settings,
    OIDC_ISSUER: provider.issuer.replace('localhost', '127.0.0.1'),
  })
  const visitor = wrong.visitor()
  await visitor.get('/sign-in')
  const page = await visitor.post('/sign-in/provider')
  expect([page.status, page.text]).toEqual([503, expect.stringContaining('CW-OIDC-2')])
})

test('a secret that the provider does not know is the operator’s to mend', async () => {
  const wrong = await openTestHouse({
    ...provider.settings,
    OIDC_CLIENT_SECRET: 'not-the-secret-of-this-house',
  })
  const visitor = wrong.visitor()
  await visitor.get('/sign-in')
  const { links } = await visitor.post('/sign-in/provider')
  const onward = links.find(({ href }) => href.startsWith(provider.issuer))?.href ?? ''
  const back = await provider.signsIn(onward, 'sub-1')
  const page = await visitor.get(back)
  expect([page.status, page.text]).toEqual([503, expect.stringContaining('CW-OIDC-3')])
  expect(page.links).toContainEqual({ text: 'Sign in by e-mail or with a passkey instead', href: '/sign-in' })
})

test('a provider that takes the secret in the body and tells the address at once will do as well; so does its second factor, where trusted', async () => {
  const other = await openTestProvider(baseUrl, { inToken: true, manner: 'client_secret_post' })
  const trusting = await openTestHouse({ ...other.settings, OIDC_TRUST_SECOND_FACTOR: 'true' })
  const enter = async (amr: string[]) => {
    const address = `gwen-${++count}@commonweal.example`
    const roles = ['administrator'] as const
    await makeMember(trusting, { name: 'Gwen', address, roles, at: trusting.clock.now() })
    other.accounts.set(address, { email: address, email_verified: true, amr })
    const browser = trusting.visitor()
    await browser.get('/sign-in')
    const page = await browser.post('/sign-in/provider', { to: '/administration' })
    const to = page.links.find(({ href }) => href.startsWith(other.issuer))?.href ?? ''
    return (await browser.get(await other.signsIn(to, address))).location
  }
  expect(await enter(['pwd'])).toBe('/account/second-factor?to=%2Fadministration')
  expect(await enter(['pwd', 'mfa'])).toBe('/administration')
})

test('a house without a provider offers none', async () => {
  const plain = await openTestHouse()
  const visitor = plain.visitor()
  expect((await visitor.get('/sign-in')).text).not.toContain('Sign in with your organisation')
  expect((await visitor.post('/sign-in/provider')).status).toBe(404)
  expect((await visitor.get('/sign-in/provider/callback?state=x')).status).toBe(404)
})
