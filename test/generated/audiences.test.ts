import { beforeAll, describe, expect, test } from 'vitest'
import { type Audience, type Role, roles } from '#platform/access.ts'
import type { Route } from '#platform/route.ts'
import type { Browser, Page } from '#test/browser.ts'
import { openTestHouse, type TestHouse } from '#test/house.ts'
import { listRoutes } from '../../src/app.ts'
import { fillIn, plantThings, type Things } from './things.ts'

// Everybody at every door: who may, may; who may not, is told so. Every page on the way is inspected.

type Caller = 'visitor' | 'member' | Role

const callers: readonly Caller[] = ['visitor', 'member', ...roles]
const routes = listRoutes({ development: true })

/** Who is meant by an audience. Each role is a door of its own, and opens no other. */
function isMeant(audience: Audience, caller: Caller): boolean {
  if (audience === 'anyone') return true
  if (audience === 'member') return caller !== 'visitor'
  return audience.split(' or ').includes(caller)
}

let house: TestHouse
let things: Things

beforeAll(async () => {
  house = await openTestHouse()
  things = await plantThings(house)
})

/** A browser of that person, with a page open whose token it has. */
async function open(caller: Caller): Promise<Browser> {
  if (caller === 'visitor') {
    const browser = house.visitor()
    await browser.get('/sign-in')
    return browser
  }
  const browser = await house.signedIn(...(caller === 'member' ? [] : [caller]))
  await browser.get('/account/rename')
  return browser
}

/** The same, a minute after the last, so that nobody is told to wait. */
async function openLater(caller: Caller): Promise<Browser> {
  house.clock.forward(61_000)
  return await open(caller)
}

/** Pages that are there only in some houses, and why not in this one. */
const mayBeMissing: Record<string, string> = {
  '/sign-in/provider/callback': 'this house has no provider',
  '/account/addresses/verify/:proof': 'such a link works for the one member who asked for it',
  '/frameworks/:framework/draft/source': 'a draft has a source only when it was read from a document',
  '/account/hats/:hat/change': 'a hat is there for its own member alone',
  '/account/hats/:hat/end': 'a hat is there for its own member alone',
  '/events/:event/place': 'a place is there for its own member alone',
  '/events/:event/place/calendar.ics': 'a place is there for its own member alone',
  '/conversations/:conversation/export/:format':
    'its files have names of their own, and come with the first snapshot',
  '/frameworks/:framework/comments/:comment/edit': 'a comment is changed by its own author alone',
  '/frameworks/:framework/comments/:comment/take-back': 'a comment is taken back by its own author alone',
  '/frameworks/:framework/suggestions/:suggestion/withdraw':
    'a suggestion is withdrawn by its own author alone',
  '/decisions/:number/correct-dissent/:dissent': 'dissent is put right by whoever it belongs to alone',
  '/insights/:insight/tag': 'whoever said it says of what it speaks, and those who work on the wording',
  ...Object.fromEntries(
    [
      '',
      '/write',
      '/times',
      '/times/:slot',
      '/calendar',
      '/another-match',
      '/insights',
      '/insights/:insight',
    ].map((below) => [
      `/connect/meetings/:meeting${below}`,
      'a conversation is there for its own people alone',
    ]),
  ),
}

/** Pages about a draft are asked while there is one. */
async function prepare(url: string): Promise<void> {
  if (!url.includes('/draft')) return
  const editor = await house.signedIn('editor')
  await editor.get('/account/rename')
  await editor.post(fillIn('/frameworks/:framework/draft', things))
}

const found = (page: Page) => `${page.status} ${page.location ?? page.text.slice(0, 80)}`

const answering = (method: 'get' | 'post') =>
  routes
    .filter((route) => route[method])
    .map((route): [string, Audience, Route] => [route.url, route.audience, route])

describe.each(answering('get'))('GET %s, for %s', (url, audience) => {
  test.each(callers)('asked by a person who is: %s', async (caller) => {
    await prepare(url)
    const address = fillIn(url, things)
    const page = await (await open(caller)).get(address)
    if (isMeant(audience, caller)) {
      const well = mayBeMissing[url] ? [200, 404] : [200, 303]
      expect(well, found(page)).toContain(page.status)
      if (caller !== 'visitor') expect(page.location ?? '', found(page)).not.toMatch(/^\/sign-in/)
    } else if (caller === 'visitor') {
      expect(page.status).toBe(303)
      expect(page.location).toBe(`/sign-in?to=${encodeURIComponent(address)}`)
    } else {
      expect(page.status, found(page)).toBe(403)
    }
  })
})

describe.each(answering('post'))('POST %s, for %s', (url, audience, { actsForStrangers }) => {
  test.each(callers)('sent by a person who is: %s', async (caller) => {
    await prepare(url)
    const page = await (await openLater(caller)).post(fillIn(url, things))
    if (isMeant(audience, caller)) expect([200, 303, 400, 404, 409, 422], found(page)).toContain(page.status)
    else expect(page.status, found(page)).toBe(403)
  })

  const meant = callers.find((caller) => isMeant(audience, caller)) ?? 'visitor'

  // test/house/routes.test.ts says which may be sent from anywhere, and why.
  if (actsForStrangers) {
    test.each(['cross-site', 'same-site', 'none'])(
      'sent from a page elsewhere (%s), without a token',
      async (site) => {
        const page = await house
          .visitor()
          .post(fillIn(url, things), { token: '' }, { 'sec-fetch-site': site })
        expect([200, 303], found(page)).toContain(page.status)
        expect(page.headers['set-cookie']).toBeUndefined()
      },
    )
    return
  }

  test('sent without a token, or with one of another browser', async () => {
    const other = await (await openLater(meant)).get(meant === 'visitor' ? '/sign-in' : '/account/rename')
    for (const token of ['', 'A'.repeat(86), `${other.fields.token}`]) {
      const browser = await openLater(meant)
      expect((await browser.post(fillIn(url, things), { token })).status).toBe(403)
    }
  })

  test.each(['cross-site', 'same-site', 'none'])('sent from a page elsewhere (%s)', async (site) => {
    const browser = await openLater(meant)
    const page = await browser.post(fillIn(url, things), {}, { 'sec-fetch-site': site })
    expect(page.status, found(page)).toBe(403)
  })
})

test('every word in an address has something real to stand for it', () => {
  expect(() => fillIn('/kitchen/:cup', things)).toThrow('say in test/generated/things.ts what :cup is')
})
