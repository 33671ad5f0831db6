import { expect, test } from 'vitest'
import { membersWithApps, setsUpApp } from '#test/app.ts'
import { Browser } from '#test/browser.ts'
import { openTestHouse } from '#test/house.ts'
import { signInByMail, subjectsTo } from '#test/mailbox.ts'
import { addsPasskey, questionAt } from '#test/passkeys.ts'
import { offerSignInLink } from '../sign-in/offer.ts'

const house = await openTestHouse()
const { someone, withApp, later } = membersWithApps(house)

test('an administrator with a mail alone is a member, and is led to set up a second factor', async () => {
  const { address } = await someone('administrator', 'organiser')
  const browser = house.visitor()
  const entered = await signInByMail(house, { browser, address, to: '/administration/mail' })
  expect(entered.location).toBe('/account/second-factor?to=%2Fadministration%2Fmail')
  const page = await browser.follow(entered)
  expect(page.text).toContain('You are an administrator')

  expect((await browser.get('/members/add')).status).toBe(200)
  expect((await browser.get('/')).links).toContainEqual({ text: 'Administration', href: '/administration' })
  const refused = await browser.get('/administration')
  expect(refused.location).toBe('/sign-in/second-factor?to=%2Fadministration')
  expect((await browser.follow(refused)).location).toBe('/account/second-factor?to=%2Fadministration')
  expect((await browser.post('/administration/mail/00000000-0000-4000-8000-000000000000/retry')).status).toBe(
    403,
  )
})

test('guardians and moderators need a second factor as well; who organises or edits does not', async () => {
  const [guardian, organiser] = [await someone('guardian'), await someone('organiser')]
  const enters = async (address: string) =>
    (await signInByMail(house, { browser: house.visitor(), address })).location
  expect(await enters(guardian.address)).toBe('/account/second-factor')
  expect(await enters((await someone('moderator')).address)).toBe('/account/second-factor')
  expect(await enters(organiser.address)).toBe('/')
})

test('an administrator sets up an app, keeps ten codes, and goes on to where they wanted', async () => {
  const { address } = await someone('administrator')
  const browser = house.visitor()
  await browser.follow(await signInByMail(house, { browser, address, to: '/administration' }))
  await browser.post('/account/second-factor/app', { do: 'begin', to: '/administration' })
  const { app, confirmed, shown } = await setsUpApp(house, browser)
  expect(shown.body).toContain('<svg class="cw-qr"')
  expect(confirmed.location).toBe('/account/second-factor/recovery-codes')
  expect((await browser.get('/administration')).status).toBe(200)
  expect(await subjectsTo(house, address)).toContain('An authenticator app was set up')

  await browser.get('/account/second-factor/recovery-codes?to=%2Fadministration')
  const made = await browser.post('/account/second-factor/recovery-codes', { to: '/administration' })
  expect(new Set(made.selectAll('li')).size).toBeGreaterThanOrEqual(10)
  expect(made.links).toContainEqual({ text: 'I have kept them', href: '/administration' })
  const codes = [...made.body.matchAll(/[a-z0-9]{4}(-[a-z0-9]{4}){3}/g)].map(([code]) => code)
  expect(new Set(codes).size).toBe(10)
  expect((await browser.get('/account/second-factor')).text).toContain('You have 10 codes left')

  const stored = await house.db.selectFrom('people.authenticator').selectAll().execute()
  expect(stored.every(({ sealedSecret }) => !sealedSecret.includes(app.secret))).toBe(true)
})

test('from then on a mail leads to the code of the app, which opens the role', async () => {
  const { member, app } = await withApp('administrator')
  const { browser, entered } = await later(member.address, '/administration')
  expect(entered.location).toBe('/sign-in/second-factor?to=%2Fadministration')
  expect((await browser.follow(entered)).text).toContain('As an administrator you can do much')
  const wrong = await browser.post('/sign-in/second-factor', { code: '000 000', to: '/administration' })
  expect([wrong.status, wrong.fields.code]).toEqual([422, '000 000'])
  const code = app.shows()
  const right = await browser.post('/sign-in/second-factor', {
    code: `${code.slice(0, 3)} ${code.slice(3)}`,
    to: '/administration',
  })
  expect(right.location).toBe('/administration')
  expect((await browser.follow(right)).status).toBe(200)
  expect((await browser.get('/account')).text).toContain('By e-mail, then by your authenticator app')
})

test('a code is taken once, by whichever browser is first, and none from before it', async () => {
  const { member, app } = await withApp('administrator')
  const { browser } = await later(member.address)
  const other = house.visitor()
  await signInByMail(house, { browser: other, address: member.address })
  await browser.get('/sign-in/second-factor')
  await other.get('/sign-in/second-factor')
  const before = app.shows()
  house.clock.forward(30_000)
  const code = app.shows()
  const both = await Promise.all(
    [browser, other].map((each) => each.post('/sign-in/second-factor', { code })),
  )
  expect(both.map(({ status }) => status).toSorted()).toEqual([303, 422])
  const [loser] = both[0]?.status === 303 ? [other] : [browser]
  expect((await loser?.post('/sign-in/second-factor', { code: before }))?.status).toBe(422)
})

test('a proof gives the session another token: the one from before is worth nothing', async () => {
  const { member, app } = await withApp('administrator')
  const { browser } = await later(member.address)
  const before = browser.cookie('__Host-session')
  await browser.get('/sign-in/second-factor')
  await browser.post('/sign-in/second-factor', { code: app.shows() })
  const thief = new Browser(house.app)
  thief.keep('__Host-session', before)
  expect((await thief.get('/account')).status).toBe(303)
  expect((await browser.get('/account')).status).toBe(200)
})

test('whoever presses twice at the code of the app goes on', async () => {
  const { member, app } = await withApp('administrator')
  const { browser } = await later(member.address, '/administration')
  await browser.get('/sign-in/second-factor?to=%2Fadministration')
  const [before, typed] = [browser.cookie('__Host-session'), { code: app.shows(), to: '/administration' }]
  await browser.post('/sign-in/second-factor', typed)
  browser.keep('__Host-session', before)
  const second = await browser.post('/sign-in/second-factor', typed)
  expect([second.status, second.location]).toEqual([303, '/administration'])
  expect((await browser.follow(second)).status).toBe(200)
})

test('after six codes in a quarter of an hour none is taken; a passkey still is', async () => {
  const { member, browser: first, app } = await withApp('administrator')
  const { device } = await addsPasskey(house, first)
  const { browser } = await later(member.address)
  await browser.get('/sign-in/second-factor')
  for (let tries = 0; tries < 6; tries++)
    expect((await browser.post('/sign-in/second-factor', { code: '000000' })).text).toContain('is not right')
  const spent = await browser.post('/sign-in/second-factor', { code: app.shows() })
  expect([spent.status, spent.text]).toEqual([422, expect.stringContaining('take no more for a while')])

  const question = await questionAt(browser, '/sign-in/passkey/challenge')
  expect(question.allowCredentials).toHaveLength(1)
  const proved = await browser.post('/sign-in/second-factor', { answer: device.signs(question) })
  expect(proved.location).toBe('/')
})

test('another member’s passkey proves nothing', async () => {
  const [{ member }, other] = [await withApp('administrator'), await house.signedIn()]
  const { device } = await addsPasskey(house, other)
  const { browser } = await later(member.address)
  await browser.get('/sign-in/second-factor')
  const question = await questionAt(browser, '/sign-in/passkey/challenge')
  const refused = await browser.post('/sign-in/second-factor', { answer: device.signs(question) })
  expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('That passkey did not work')])
})

test('whoever has a second factor proves by it what matters: their mail alone does not do', async () => {
  const { member, app } = await withApp()
  const { browser } = await later(member.address)
  const asked = await browser.get('/account/second-factor')
  expect(asked.location).toBe('/account/prove?to=%2Faccount%2Fsecond-factor')
  const page = await browser.follow(asked)
  expect(page.text).not.toContain('Send me a code')
  await browser.post('/account/prove', { do: 'send' })
  expect(await subjectsTo(house, member.address)).not.toContainEqual(
    expect.stringMatching(/is your code for/),
  )
  const proved = await browser.post('/account/prove', { code: app.shows(), to: '/account/second-factor' })
  expect(proved.location).toBe('/account/second-factor')

  const removed = await browser.follow(await browser.post('/account/second-factor/remove-app'))
  expect(removed.text).toContain('The app is removed')
  expect(await subjectsTo(house, member.address)).toContain('The authenticator app was removed')
})

test('the first organiser comes in by the link of the first start, and administration asks for a second factor', async () => {
  const { address } = await someone('organiser', 'administrator')
  const asked = { address, baseUrl: house.config.baseUrl, at: house.clock.now() }
  const { pathname } = new URL((await offerSignInLink(house.db, asked)) ?? '')
  const browser = house.visitor()
  await browser.get(pathname)
  const entered = await browser.post(pathname)
  expect(entered.location).toBe('/')
  const led = await browser.follow(await browser.get('/administration'))
  const page = await browser.follow(led)
  expect([page.status, page.select('h1')]).toEqual([200, 'Your second factor'])
  expect(page.text).toContain('Not now? Go on without it')
})

test('an app that was begun and not finished opens nothing', async () => {
  const member = await someone('administrator')
  const browser = house.visitor()
  await signInByMail(house, { browser, address: member.address })
  await browser.get('/account/second-factor')
  await browser.post('/account/second-factor/app', { do: 'begin' })
  const shown = await browser.get('/account/second-factor/app')
  const wrong = await browser.post('/account/second-factor/app', { code: '000000' })
  expect([wrong.status, wrong.select('p.cw-exact')]).toEqual([422, shown.select('p.cw-exact')])
  expect((await browser.get('/administration')).status).toBe(303)
  expect((await browser.get('/account/second-factor/recovery-codes')).location).toBe('/account/second-factor')
})
