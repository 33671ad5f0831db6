import { expect, test } from 'vitest'
import { forgetOver } from '#platform/retention.ts'
import { sessionCookie } from '#platform/web/cookies.ts'
import type { Browser } from '#test/browser.ts'
import { openTestHouse } from '#test/house.ts'

const house = await openTestHouse()
const { db, clock, config } = house
const dayMs = 24 * 60 * 60 * 1000

test('two presses at once leave once, and one who is erased meanwhile elsewhere is signed out there', async () => {
  const browser = await house.signedIn()
  await browser.get('/account/leave')
  const both = await Promise.all([browser.post('/account/leave'), browser.post('/account/leave')])
  // The later one finds the member gone, or its session.
  for (const { status, location } of both) expect([status, location]).toEqual([303, '/goodbye?how=left'])
  const departed = await db
    .selectFrom('privacy.departure')
    .select('memberId')
    .where('memberId', '=', browser.member.id)
    .execute()
  expect(departed).toHaveLength(1)
  expect(house.mistakes).toEqual([])
})

test('a second press on “Erase” lands where it says that they are erased, whatever they typed', async () => {
  const browser = await house.signedIn()
  const [session, token] = await press(browser, '/account/erase', { name: browser.member.name })
  const again = house.visitor()
  again.keep(sessionCookie, session)
  const second = await again.post('/account/erase', { token, name: 'x' })
  expect((await again.follow(second)).text).toContain('You are erased')
})

test('a second press on “Sign out” finds them signed out; a form that has expired signs nobody out', async () => {
  const [browser, other] = [await house.signedIn(), await house.signedIn()]
  const [session, token] = await press(browser, '/sign-out')
  const again = house.visitor()
  again.keep(sessionCookie, session)
  expect((await again.follow(await again.post('/sign-out', { token }))).text).toContain('You are signed out')
  expect((await other.post('/sign-out', { token })).status).toBe(403)
  expect((await other.get('/account')).status).toBe(200)
})

test('a second press on “Leave” lands where it says that they have left, and nobody else does', async () => {
  const browser = await house.signedIn()
  const [session, token] = await press(browser, '/account/leave')
  expect(session).not.toBe('')
  const again = house.visitor()
  again.keep(sessionCookie, session)
  const second = await again.post('/account/leave', { token })
  expect((await again.follow(second)).text).toContain('You have left')
  // Whoever only signed out, and whoever never was here, have not left.
  const other = await house.signedIn()
  await other.get('/account/leave')
  const kept = other.cookie(sessionCookie)
  await other.post('/sign-out')
  for (const cookie of [kept, 'made-up']) {
    const visitor = house.visitor()
    visitor.keep(sessionCookie, cookie)
    expect((await visitor.post('/account/leave', { token })).location).toMatch(/^\/sign-in\?/)
  }
  clock.forward(dayMs)
  await forgetOver({ db, config, now: clock.now() })
  const late = house.visitor()
  late.keep(sessionCookie, session)
  expect((await late.post('/account/leave', { token })).location).toMatch(/^\/sign-in\?/)
})

/** Presses the button of a form, and returns what the browser had when it pressed. */
async function press(browser: Browser, url: string, typed = {}): Promise<[string, string]> {
  const { fields } = await browser.get(url)
  const session = browser.cookie(sessionCookie)
  expect((await browser.post(url, typed)).status).toBe(303)
  return [session, fields.token ?? '']
}
