import { beforeAll, describe, expect, test } from 'vitest'
import { type Role, roles } from '#platform/access.ts'
import { hashToken } from '#platform/secret.ts'
import { sessionCookie } from '#platform/web/cookies.ts'
import type { Browser } from '#test/browser.ts'
import { openTestHouse, type TestHouse } from '#test/house.ts'
import { listRoutes } from '../../src/app.ts'
import { offerSignInLink } from '../../src/modules/people/index.ts'
import { fillIn, plantThings, type Things } from './things.ts'

// Nobody acts as somebody else. Whatever a person of any role sends to any address, about whomever, the session that
// they come out with is their own. There is one way in as another member, the operator's link: it is a secret that the
// house prints, it is an act, and every member can read that it was made.

type Caller = 'visitor' | Role | 'member' | 'everything'
const callers: readonly Caller[] = ['visitor', 'member', ...roles, 'everything']
const routes = listRoutes({ development: true })

/** Words of an address that are secrets: whoever wants to be another knows ids, but none of these. */
const secrets = ['token', 'proof', 'call', 'standing', 'resumption', 'answer']

type Person = { id: string; name: string; address: string }
type Someone = { browser: Browser; own: string | null }

let house: TestHouse
let things: Things
let victims: Person[]

beforeAll(async () => {
  house = await openTestHouse()
  const planted = await plantThings(house)
  victims = [(await house.signedIn()).member, (await house.signedIn(...roles)).member]
  const id = victims[0]?.id ?? ''
  things = { ...planted, member: id, ...Object.fromEntries(secrets.map((word) => [word, id])) }
})

async function come(caller: Caller): Promise<Someone> {
  // A minute after the last, so that nobody is told to wait.
  house.clock.forward(61_000)
  if (caller === 'visitor') {
    const browser = house.visitor()
    await browser.get('/sign-in')
    return { browser, own: null }
  }
  const held: readonly Role[] = caller === 'everything' ? roles : caller === 'member' ? [] : [caller]
  const browser = await house.signedIn(...held)
  await browser.get('/account/rename')
  return { browser, own: browser.member.id }
}

const triedNames = 'member memberId viewer by as id user session address return code'.split(' ')

/** What somebody might send to become this person: all that the form has, and names that a form never had. */
function bodiesFor({ id, address, name }: Person, fields: Record<string, string>) {
  const { token: _, ...own } = fields
  const names = [...Object.keys(own), ...triedNames]
  const all = (value: string) => Object.fromEntries(names.map((field) => [field, value]))
  return [{ ...all(id), ...own }, all(id), all(address), { ...all(name), to: '/account' }]
}

/** Every session that there is, by its id, with whose it is. */
async function listSessions(): Promise<ReadonlyMap<string, string>> {
  const rows = await house.db.selectFrom('people.session').select(['id', 'memberId']).execute()
  return new Map(rows.map(({ id, memberId }) => [id, memberId]))
}

/** Whose session this browser has now; null for nobody's. */
async function whoseIs(browser: Browser): Promise<string | null> {
  const found = await house.db
    .selectFrom('people.session')
    .select('memberId')
    .where('tokenHash', '=', hashToken(browser.cookie(sessionCookie)))
    .executeTakeFirst()
  return found?.memberId ?? null
}

/** Sends it, and says of whom there are sessions now that were not there before. */
async function newSessionsAfter(send: () => Promise<unknown>): Promise<string[]> {
  const before = await listSessions()
  await send()
  const after = await listSessions()
  return [...after].filter(([id]) => !before.has(id)).map(([, memberId]) => memberId)
}

/** What is wrong with the look of a page that no form can ask for is not looked at here. */
function passOver(error: Error): void {
  if (!error.message.includes('has faults')) throw error
}

describe.each(routes.filter(({ post }) => post).map(({ url, get }) => ({ url, get })))(
  'POST $url',
  ({ url, get }) => {
    test.each(callers)('makes nobody of another: %s', async (caller) => {
      const address = fillIn(url, things)
      let { browser, own } = await come(caller)
      const fields = get ? (await browser.get(address)).fields : {}
      for (const body of victims.flatMap((victim, n) => bodiesFor(victim, fields).slice(n * 2, n * 2 + 2))) {
        if (own && (await whoseIs(browser)) === null) ({ browser, own } = await come(caller))
        const begun = await newSessionsAfter(() => browser.post(address, body).catch(passOver))
        expect(begun.filter((memberId) => memberId !== own)).toEqual([])
        expect([own, null]).toContain(await whoseIs(browser))
      }
    })
  },
)

test('no page that is only read begins a session', async () => {
  const { browser, own } = await come('everything')
  for (const { url, get } of routes) {
    if (!get) continue
    const begun = await newSessionsAfter(() => browser.get(fillIn(url, things)))
    expect(begun, url).toEqual([])
    expect(await whoseIs(browser)).toBe(own)
  }
})

test('the one way in as another is found by this walk: an operator’s link, which is an act for all to read', async () => {
  const victim = (await house.signedIn()).member
  const asked = { address: victim.address, baseUrl: 'http://house', at: house.clock.now() }
  const { pathname } = new URL((await offerSignInLink(house.db, asked)) ?? '')
  const browser = house.visitor()
  await browser.get(pathname)
  expect(await newSessionsAfter(() => browser.post(pathname))).toEqual([victim.id])
  expect(await whoseIs(browser)).toBe(victim.id)
  const log = await (await house.signedIn()).get('/power')
  expect(log.text).toContain('Whoever runs the house made a link that signs a member in')
})
