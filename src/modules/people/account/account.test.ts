import { expect, test } from 'vitest'
import { Browser } from '#test/browser.ts'
import { openTestHouse } from '#test/house.ts'
import { beginSession } from '../session.ts'

const house = await openTestHouse()

/** The same member in another browser. */
async function elsewhere(memberId: string, kind: string) {
  const at = house.clock.now()
  const { token } = await house.db
    .transaction()
    .execute((tx) => beginSession(tx, { memberId, browser: kind, at }))
  const browser = new Browser(house.app)
  browser.keep('__Host-session', token)
  return browser
}

const sessionIds = (memberId: string, browser: string) =>
  house.db
    .selectFrom('people.session')
    .select('id')
    .where('memberId', '=', memberId)
    .where('browser', '=', browser)
    .executeTakeFirstOrThrow()

test('a member sees their name, address and roles, and where they are signed in', async () => {
  const laptop = await house.signedIn('organiser', 'editor')
  await elsewhere(laptop.member.id, 'Safari on iPhone')
  const before = house.database.statistics.statements
  const seen = await laptop.get('/account')
  expect(house.database.statistics.statements - before).toBeLessThanOrEqual(6)
  for (const words of [
    laptop.member.name,
    laptop.member.address,
    'Organiser',
    'Editor',
    'Safari on iPhone',
    'This browser',
  ])
    expect(seen.text).toContain(words)
})

test('a session that is ended elsewhere stops at its next click', async () => {
  const laptop = await house.signedIn()
  const phone = await elsewhere(laptop.member.id, 'Chrome on Android')
  const tablet = await elsewhere(laptop.member.id, 'Safari on iPad')
  expect((await phone.get('/account')).status).toBe(200)
  await laptop.get('/account')
  const { id } = await sessionIds(laptop.member.id, 'Chrome on Android')
  expect((await laptop.post('/account/end-session', { session: id })).location).toBe('/account?done=ended')
  expect((await laptop.get('/account?done=ended')).text).toContain('It is ended')
  expect((await phone.get('/account')).location).toBe('/sign-in?to=%2Faccount')
  expect((await tablet.get('/account')).status).toBe(200)
})

test('all other sessions end at once, and this one stays', async () => {
  const laptop = await house.signedIn()
  const others = [await elsewhere(laptop.member.id, 'one'), await elsewhere(laptop.member.id, 'two')]
  await laptop.get('/account')
  await laptop.post('/account/end-session', { session: 'others' })
  for (const other of others) expect((await other.get('/account')).status).toBe(303)
  expect((await laptop.get('/account')).text).not.toContain('End all others')
})

test('nobody ends another member’s session', async () => {
  const [one, other] = [await house.signedIn(), await house.signedIn()]
  await elsewhere(other.member.id, 'Firefox on Linux')
  const { id } = await sessionIds(other.member.id, 'Firefox on Linux')
  await one.get('/account')
  expect((await one.post('/account/end-session', { session: id })).status).toBe(303)
  expect((await sessionIds(other.member.id, 'Firefox on Linux')).id).toBe(id)
  expect((await one.post('/account/end-session', { session: 'everybody' })).status).toBe(400)
})

test('who signs out is signed out here, and nowhere else', async () => {
  const laptop = await house.signedIn()
  const phone = await elsewhere(laptop.member.id, 'phone')
  expect((await laptop.get('/sign-out')).select('h1')).toBe('Sign out')
  const out = await laptop.post('/sign-out')
  expect((await laptop.follow(out)).select('h1')).toBe('You are signed out')
  expect((await laptop.get('/account')).status).toBe(303)
  expect((await phone.get('/account')).status).toBe(200)
})

test('a session ends by itself when nobody used it for fourteen days, and after sixty in any case', async () => {
  const [idle, busy] = [await house.signedIn(), await house.signedIn()]
  const day = 24 * 60 * 60 * 1000
  for (let days = 13; days < 60; days += 13) {
    house.clock.forward(13 * day)
    expect((await busy.get('/account')).status).toBe(200)
  }
  expect((await idle.get('/account')).status).toBe(303)
  house.clock.forward(9 * day)
  expect((await busy.get('/account')).status).toBe(303)
})

test('a member’s account says what they have chosen, each with the way to change it', async () => {
  const member = await house.signedIn()
  const before = await member.get('/account')
  expect(before.text).toContain('Taking part Nothing chosen yet')
  expect(before.text).toContain('Members: all of it.')
  expect(before.text).toContain('Second factor Off')

  const wishes = await member.get('/account/wishes')
  await member.post('/account/wishes', { ...wishes.fields, rounds: 'events', formats: 'telephone' })
  const profile = await member.get('/account/profile')
  await member.post('/account/profile', {
    ...profile.fields,
    listed: 'yes',
    nameSeen: 'public',
    contactSeen: 'me',
  })
  const letters = await member.get('/account/letters')
  await member.post('/account/letters', {
    ...letters.fields,
    'people-newMembers': 'not-at-all',
    rhythm: 'daily',
  })
  const after = await member.get('/account')
  expect(after.text).toContain('Taking part Events. By: Telephone')
  expect(after.text).toContain('Everybody: name. Members: ')
  expect(after.text).toContain('Only you: how to reach you.')
  expect(after.text).toMatch(/Not at all: [^.]*new/i)
  const led = after.links.map(({ href }) => href)
  for (const to of ['wishes', 'profile', 'letters', 'addresses', 'second-factor'])
    expect(led).toContain(`/account/${to}`)
})
