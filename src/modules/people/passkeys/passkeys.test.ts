import { expect, test } from 'vitest'
import { Authenticator } from '#test/authenticator.ts'
import type { Browser } from '#test/browser.ts'
import { openTestHouse } from '#test/house.ts'
import { subjectsTo } from '#test/mailbox.ts'
import { addsPasskey, questionAt } from '#test/passkeys.ts'

const house = await openTestHouse()
const minute = 60_000

/** Opens the sign-in page and asks what to sign. */
async function asked(browser: Browser) {
  await browser.get('/sign-in')
  return await questionAt(browser, '/sign-in/passkey/challenge')
}

const enters = (browser: Browser, answer: string, to = '') =>
  browser.post('/sign-in/passkey', { answer, ...(to && { to }) })

const isIn = async (browser: Browser) => (await browser.get('/account')).status === 200

test('a member adds a passkey and signs in with it, with both factors at once', async () => {
  const member = await house.signedIn('administrator')
  const { device, added } = await addsPasskey(house, member)
  expect(added.location).toBe('/account/passkeys?done=added')
  const list = await member.follow(added)
  expect(list.text).toContain('My telephone')
  expect(list.text).toContain('not used yet')
  expect(await subjectsTo(house, member.member.address)).toContain('A passkey was added')

  const other = house.visitor()
  await other.get('/administration')
  const entered = await enters(other, device.signs(await asked(other)), '/administration')
  expect(entered.location).toBe('/administration')
  expect((await other.follow(entered)).select('h1')).toBe('Administration')
  expect((await other.get('/account')).text).toContain('By a passkey, which is two factors at once')
  expect((await other.get('/account/passkeys')).text).toContain('last used on 2 June 2022')
})

test('the house asks a stranger for any passkey, and so tells nobody who is a member', async () => {
  await addsPasskey(house, await house.signedIn())
  const question = await asked(house.visitor())
  expect(question.allowCredentials ?? []).toEqual([])
  const unknown = new Authenticator(house.config.baseUrl)
  unknown.makes(question)
  const known = (await addsPasskey(house, await house.signedIn())).device
  const pages = []
  for (const signer of [unknown, known]) {
    const visitor = house.visitor()
    const manner = signer === known ? { locked: true } : {}
    pages.push(await enters(visitor, signer.signs(await asked(visitor), manner)))
  }
  expect(pages.map(({ status }) => status)).toEqual([422, 422])
  expect(pages[0]?.text).toBe(pages[1]?.text)
})

test.each([
  ['the browser stands on another site', { origin: 'https://elsewhere.example' }],
  ['the device takes it for another house', { party: 'elsewhere.example' }],
  ['nobody unlocked the device', { locked: true }],
  ['its counter stands still, as a copy’s does', { counter: 1 }],
])('a passkey lets nobody in where %s', async (_, manner) => {
  const { device } = await addsPasskey(house, await house.signedIn())
  const first = house.visitor()
  expect((await enters(first, device.signs(await asked(first)))).status).toBe(303)
  const second = house.visitor()
  const refused = await enters(second, device.signs(await asked(second), manner))
  expect([refused.status, refused.select('h1')]).toEqual([422, 'That passkey did not work'])
  expect(await isIn(second)).toBe(false)
})

test('what a passkey signed works once, in the browser that asked, within ten minutes', async () => {
  const { device } = await addsPasskey(house, await house.signedIn())
  const [browser, thief] = [house.visitor(), house.visitor()]
  const answer = device.signs(await asked(browser))
  await thief.get('/sign-in')
  expect((await enters(thief, answer)).status).toBe(422)
  expect((await enters(browser, answer)).status).toBe(303)
  const again = house.visitor()
  await asked(again)
  expect((await enters(again, answer)).status).toBe(422)

  const slow = house.visitor()
  const late = device.signs(await asked(slow))
  house.clock.forward(10 * minute)
  expect((await enters(slow, late)).status).toBe(422)
})

test('two presses at once with one answer sign in once', async () => {
  const { device } = await addsPasskey(house, await house.signedIn())
  const browser = house.visitor()
  const answer = device.signs(await asked(browser))
  const both = await Promise.all([enters(browser, answer), enters(browser, answer)])
  expect(both.filter(({ status }) => status === 303)).toHaveLength(1)
})

test('a passkey that was removed lets nobody in, and another member’s cannot be removed', async () => {
  const [owner, other] = [await house.signedIn(), await house.signedIn()]
  const { device } = await addsPasskey(house, owner)
  const { id } = await house.db
    .selectFrom('people.passkey')
    .select('id')
    .where('memberId', '=', owner.member.id)
    .executeTakeFirstOrThrow()
  await other.get('/account/passkeys')
  await other.post('/account/passkeys/remove', { passkey: id })
  const visitor = house.visitor()
  expect((await enters(visitor, device.signs(await asked(visitor)))).status).toBe(303)

  await owner.get('/account/passkeys')
  await owner.post('/account/passkeys/remove', { passkey: id })
  expect(await subjectsTo(house, owner.member.address)).toContain('A passkey was removed')
  const late = house.visitor()
  expect((await enters(late, device.signs(await asked(late)))).status).toBe(422)
})

test('without JavaScript a member is told what a passkey needs, and their name for it is kept', async () => {
  const member = await house.signedIn()
  await member.get('/account/passkeys')
  const sent = await member.post('/account/passkeys', { name: 'Old laptop', answer: '' })
  expect([sent.status, sent.fields.name]).toEqual([422, 'Old laptop'])
  expect(sent.text).toContain('It needs JavaScript')
  const unnamed = await member.post('/account/passkeys', { name: '  ', answer: '' })
  expect(unnamed.text).toContain('Enter a name for the passkey')

  const visitor = house.visitor()
  await visitor.get('/sign-in')
  const entered = await visitor.post('/sign-in/passkey', { answer: '' })
  expect([entered.status, entered.select('h1')]).toEqual([422, 'Your browser sent no passkey'])
})

test.each([
  '{',
  'null',
  '[]',
  '{"id":"a"}',
  '{"id":"AA","rawId":"AA","type":"public-key","response":{"clientDataJSON":"e30"}}',
])('words that no device says let nobody in: %s', async (answer) => {
  const visitor = house.visitor()
  await visitor.get('/sign-in')
  expect((await enters(visitor, answer)).status).toBe(422)
  const member = await house.signedIn()
  await member.get('/account/passkeys')
  expect((await member.post('/account/passkeys', { name: 'x', answer })).status).toBe(422)
})
