import { expect, test, vi } from 'vitest'
import type { Browser, Page } from '#test/browser.ts'
import { makeMember, openTestHouse } from '#test/house.ts'
import { signInByMail, subjectsTo } from '#test/mailbox.ts'
import { openTestProvider } from '#test/oidc.ts'

vi.setConfig({ testTimeout: 30_000 })

const baseUrl = 'http://localhost:3000'
const provider = await openTestProvider(baseUrl)
const house = await openTestHouse(provider.settings)
const minute = 60_000
let count = 0

const someone = async (...roles: ('administrator' | 'editor')[]) => {
  const address = `rhian-${++count}@commonweal.example`
  const member = await makeMember(house, {
    name: `Rhian Test-Pugh ${count}`,
    address,
    roles,
    at: house.clock.now(),
  })
  provider.accounts.set(`sub-${count}`, { email: address, email_verified: true })
  return { ...member, subject: `sub-${count}` }
}

/** Where the page says that it goes on to. */
const onward = (page: Page) => page.links.find(({ href }) => href.startsWith(provider.issuer))?.href ?? ''

async function begins(browser: Browser, to = '') {
  const page = await browser.get(to ? `/sign-in?to=${encodeURIComponent(to)}` : '/sign-in')
  expect(page.text).toContain('Sign in with Test Trust')
  return onward(await browser.post('/sign-in/provider', to ? { to } : {}))
}

async function enters(browser: Browser, subject: string, to = '') {
  return await browser.get(await provider.signsIn(await begins(browser, to), subject))
}

const identities = (memberId: string) =>
  house.db.selectFrom('people.identity').selectAll().where('memberId', '=', memberId).execute()

test('a member whose address both houses have verified signs in with the account, and is told that it was linked', async () => {
  const { id, name, address, subject } = await someone()
  const browser = house.visitor()
  expect((await enters(browser, subject, '/members')).location).toBe('/members')
  const account = await browser.get('/account')
  expect(account.text).toContain(name)
  expect(account.text).toContain('By your account elsewhere')
  expect(await identities(id)).toMatchObject([{ issuer: provider.issuer, subject }])
  expect(await subjectsTo(house, address)).toEqual(['Signing in with Test Trust was added'])
})

test('once linked, the account is known by its subject, whatever becomes of its address', async () => {
  const { id, subject } = await someone()
  await enters(house.visitor(), subject)
  provider.accounts.set(subject, { email: 'elsewhere@commonweal.example', email_verified: false })
  const browser = house.visitor()
  expect((await enters(browser, subject)).location).toBe('/')
  expect((await identities(id))[0]?.usedAt).toEqual(house.clock.now())
})

test('an address that the provider has not verified, or we have not, links nobody; nor does it make a member', async () => {
  const { id, address, subject } = await someone()
  provider.accounts.set(subject, { email: address, email_verified: false })
  provider.accounts.set('stranger', { email: 'stranger@commonweal.example', email_verified: true })
  const unproved = await someone()
  await house.db
    .updateTable('people.address')
    .set({ verifiedAt: null })
    .where('address', '=', unproved.address)
    .execute()
  const pages = []
  for (const each of [subject, 'stranger', unproved.subject]) {
    const browser = house.visitor()
    const page = await enters(browser, each)
    expect([page.status, page.select('h1')]).toEqual([409, 'No member is known by Test Trust'])
    expect((await browser.get('/account')).status).toBe(303)
    pages.push(page.text)
  }
  expect(new Set(pages).size).toBe(1)
  expect(await identities(id)).toEqual([])
  const strangers = house.db.selectFrom('people.address').select('id').where('address', 'like', 'stranger%')
  expect(await strangers.execute()).toEqual([])
})

test('who got the address of somebody who left their job is not let in as them', async () => {
  const { address, subject } = await someone()
  await enters(house.visitor(), subject)
  provider.accounts.set('successor', { email: address, email_verified: true })
  expect((await enters(house.visitor(), 'successor')).select('h1')).toBe('No member is known by Test Trust')
})

test('coming back works once, in the browser that went, within ten minutes', async () => {
  const { subject } = await someone()
  const [browser, other] = [house.visitor(), house.visitor()]
  const back = await provider.signsIn(await begins(browser), subject)
  await other.get('/sign-in')
  expect((await other.get(back)).select('h1')).toBe('This belongs to another browser')
  const both = await Promise.all([browser.get(back), browser.get(back)])
  expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409])
  expect((await browser.get(back)).select('h1')).toBe('This was used already')

  const slow = house.visitor()
  const late = await provider.signsIn(await begins(slow), subject)
  house.clock.forward(10 * minute)
  expect((await slow.get(late)).select('h1')).toBe('This took too long')
})

test.each([
  ['without anything', '', 404],
  ['with a state that nobody was given', '?state=made-up&code=made-up', 404],
])('an address to come back to that is made up lets nobody in: %s', async (_, query, status) => {
  const browser = house.visitor()
  await browser.get('/sign-in')
  expect((await browser.get(`/sign-in/provider/callback${query}`)).status).toBe(status)
  expect((await browser.get('/account')).status).toBe(303)
})

test('a code of another errand, put in with the right state, lets nobody in: PKCE and nonce do not fit', async () => {
  const { subject } = await someone()
  const [thief, victim] = [house.visitor(), house.visitor()]
  const stolen = new URLSearchParams((await provider.signsIn(await begins(victim), subject)).split('?')[1])
  const own = new URLSearchParams((await provider.signsIn(await begins(thief), subject)).split('?')[1])
  own.set('code', `${stolen.get('code')}`)
  const page = await thief.get(`/sign-in/provider/callback?${own}`)
  expect([page.status, page.text]).toEqual([503, expect.stringContaining('CW-OIDC-3')])
  expect((await thief.get('/account')).status).toBe(303)
})

test('an answer that names another issuer is not believed', async () => {
  const { subject } = await someone()
  const browser = house.visitor()
  const back = await provider.signsIn(await begins(browser), subject)
  const page = await browser.get(back.replace(/iss=[^&]+/, 'iss=https%3A%2F%2Felsewhere.example'))
  expect([page.status, page.text]).toEqual([503, expect.stringContaining('CW-OIDC-4')])
})

test('who breaks it off there is told so, and signs in by e-mail', async () => {
  const browser = house.visitor()
  const page = await browser.get(await provider.breaksOff(await begins(browser)))
  expect([page.status, page.select('h1')]).toEqual([409, 'You did not sign in with Test Trust'])
  expect(page.links).toContainEqual({ text: 'Sign in by e-mail, or try again', href: '/sign-in' })
})

test('an administrator who comes by the provider still proves a second factor here', async () => {
  const { subject } = await someone('administrator')
  provider.accounts.set(subject, { ...provider.accounts.get(subject), amr: ['pwd', 'mfa'] })
  expect((await enters(house.visitor(), subject, '/administration')).location).toBe(
    '/account/second-factor?to=%2Fadministration',
  )
})

test('a member links an account while signed in, whatever its address, and unlinks it', async () => {
  const member = await house.signedIn()
  provider.accounts.set('private', { email: 'private@commonweal.example', email_verified: false })
  await member.get('/account/provider')
  const back = await provider.signsIn(onward(await member.post('/account/provider')), 'private')
  const linked = await member.get(back)
  expect(linked.location).toBe('/account/provider?done=linked')
  expect((await member.follow(linked)).text).toContain('Linked on 2 June 2022')
  expect((await member.get('/account')).text).toContain('Linked: Test Trust')

  const elsewhere = house.visitor()
  expect((await enters(elsewhere, 'private')).location).toBe('/')
  expect((await elsewhere.get('/account')).text).toContain(member.member.name)

  const another = await house.signedIn()
  await another.get('/account/provider')
  const taken = await another.get(
    await provider.signsIn(onward(await another.post('/account/provider')), 'private'),
  )
  expect([taken.status, taken.select('h1')]).toEqual([409, 'That account cannot be linked'])

  await member.get('/account/provider')
  await member.post('/account/provider/unlink')
  expect(await identities(member.member.id)).toEqual([])
  expect((await enters(house.visitor(), 'private')).status).toBe(409)
})

test('a link that one member began is not finished by another in the same browser', async () => {
  const member = await house.signedIn()
  await member.get('/account/provider')
  const back = await provider.signsIn(onward(await member.post('/account/provider')), 'private')
  await member.get('/account')
  await member.post('/sign-out')
  expect((await member.get(back)).select('h1')).toBe('This belongs to another browser')
})

test('with the provider down the house says so, and members sign in by e-mail as always', async () => {
  const { address, subject } = await someone()
  const browser = house.visitor()
  const back = await provider.signsIn(await begins(browser), subject)
  await provider.close()
  const page = await browser.get(back)
  expect([page.status, page.text]).toEqual([503, expect.stringContaining('CW-OIDC-1')])

  // Another process of the house, which has not asked the provider before.
  const fresh = await openTestHouse({ ...provider.settings, OIDC_ISSUER: `${provider.issuer}/` })
  const visitor = fresh.visitor()
  await visitor.get('/sign-in')
  const down = await visitor.post('/sign-in/provider')
  expect([down.status, down.select('h1')]).toEqual([503, 'The other house does not answer'])
  expect(down.links).toContainEqual({ text: 'Sign in by e-mail or with a passkey instead', href: '/sign-in' })
  expect((await signInByMail(house, { browser, address })).location).toBe('/')
  await provider.open()
  fresh.clock.forward(11_000)
  expect((await visitor.post('/sign-in/provider')).status).toBe(200)
})
