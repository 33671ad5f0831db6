import fc from 'fast-check'
import type { LightMyRequestResponse } from 'fastify'
import { beforeAll, describe, expect, test } from 'vitest'
import { roles } from '#platform/access.ts'
import type { Page } from '#test/browser.ts'
import { openTestHouse, type TestHouse } from '#test/house.ts'
import { listRoutes } from '../../src/app.ts'
import { brokenParts, hostileAddress, hostileFields, hostileWord } from './hostile.ts'
import { fillIn, plantThings, type Things } from './things.ts'

// Whatever anybody sends, to any address, in any field: the house answers, soon, and never with its own mistake.

const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 2_000_000_000)
console.info(`Fuzzing with FUZZ_SEED=${seed}`)

const timesEach = Number(process.env.FUZZ_TIMES ?? 20)
const settings = (numRuns = timesEach) => ({ seed, numRuns, endOnFailure: true })

const routes = listRoutes({ development: true })
type Actor = Awaited<ReturnType<TestHouse['signedIn']>>

let house: TestHouse
let things: Things
let actor: Actor

beforeAll(async () => {
  house = await openTestHouse()
  things = await plantThings(house)
  await renew()
})

/** Somebody who may do everything, with a right token. */
async function renew(): Promise<void> {
  actor = await house.signedIn(...roles)
  await actor.get('/account/rename')
  await actor.post(fillIn('/frameworks/:framework/draft', things))
}

/** Of the processor, not of the clock: the machine may have other things to do. */
const mostMs = 3_000

/** Fails when the house says that it made a mistake, or thinks for too long. */
async function well(send: () => Promise<Page | LightMyRequestResponse>): Promise<number> {
  const before = process.cpuUsage()
  const answer = await send()
  const { user, system } = process.cpuUsage(before)
  const status = 'statusCode' in answer ? answer.statusCode : answer.status
  expect(status, house.mistakes.at(-1)).toBeLessThan(500)
  expect((user + system) / 1000, 'milliseconds of the processor').toBeLessThan(mostMs)
  return status
}

describe('hostile addresses', () => {
  test.each(routes.filter(({ get }) => get).map(({ url }) => url))('GET %s', async (url) => {
    await fc.assert(
      fc.asyncProperty(
        fc.constant(null).chain(() => hostileAddress(url, things)),
        async (address) => {
          await well(() => actor.get(address))
        },
      ),
      settings(),
    )
  })

  test('that are no addresses at all', async () => {
    const odd = fc.constantFrom(
      '/%',
      '/%00',
      '/%2e%2e/%2e%2e',
      '//elsewhere',
      '/?',
      '/?%',
      '/?a[]=1&a=2',
      '/%E0%A4%A',
      '/;/;',
    )
    const made = fc.oneof(
      odd,
      fc.string({ maxLength: 300 }).map((words) => `/${encodeURI(words.toWellFormed())}`),
    )
    await fc.assert(
      fc.asyncProperty(
        made,
        fc.constantFrom('GET', 'POST', 'HEAD', 'PUT', 'DELETE', 'OPTIONS'),
        async (url, method) => {
          await well(() => house.app.inject({ method, url }))
        },
      ),
      settings(100),
    )
  })
})

/** After these the person is signed out, as they should be. */
const endsSession = new Set([
  '/sign-out',
  '/sign-in/:token',
  '/account/end-session',
  '/sign-in/check-your-mail',
])

/** The names of the fields on the page at an address, whatever kind of field. */
async function fieldsAt(url: string): Promise<string[]> {
  const page = await actor.get(url)
  const named = [...page.body.matchAll(/<(?:input|textarea|select|button)\b[^>]*?\bname="([^"]+)"/g)]
  return [...new Set(named.map(([, name]) => `${name}`))].filter((name) => name !== 'token')
}

/** How often the forms of this run were answered how. */
const answered = new Map<number, number>()

describe('hostile forms', () => {
  const posts = routes.filter(({ post }) => post)

  test.each(posts.map(({ url }) => url))('POST %s', async (url) => {
    await renew()
    const address = fillIn(url, things)
    const right = (await actor.get(address)).fields
    const names = [...(await fieldsAt(address)), 'session', 'do', 'packed', 'revision']
    await fc.assert(
      fc.asyncProperty(hostileFields(names), fc.boolean(), async (fields, keepsRest) => {
        if (endsSession.has(url)) await renew()
        const sent = Object.groupBy(fields, ([name]) => name)
        const words = Object.entries(sent).map(([name, all = []]): [string, string[]] => [
          name,
          all.map(([, word]) => word),
        ])
        const { token: _, ...rest } = keepsRest ? right : {}
        const form = Object.fromEntries(
          [...Object.entries(rest), ...words].filter(([name]) => name !== 'token'),
        )
        const status = await well(() => actor.post(address, form))
        answered.set(status, (answered.get(status) ?? 0) + 1)
        if (status === 403) await renew()
      }),
      settings(),
    )
  })

  test('that came as far as the act, most of them', () => {
    const all = answered.values().reduce((sum, count) => sum + count, 0)
    const refused = (answered.get(403) ?? 0) + (answered.get(413) ?? 0) + (answered.get(429) ?? 0)
    console.info(`Answers: ${[...answered].map(([status, count]) => `${count} × ${status}`).join(', ')}`)
    expect(refused).toBeLessThan(all / 4)
  })

  test('POST to an address with hostile parts', async () => {
    const varied = posts.filter(({ url }) => url.includes(':') && !endsSession.has(url))
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...varied).chain(({ url }) => hostileAddress(url, things)),
        async (address) => {
          await well(() => actor.post(address))
        },
      ),
      settings(100),
    )
  })
})

const formType = 'application/x-www-form-urlencoded'

describe('hostile bodies', () => {
  const targets = ['/frameworks/import', '/account/rename', '/sign-in', '/members/add']

  const token = async () => (await actor.get('/account/rename')).fields.token ?? ''

  test('with files, broken in every way', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...targets), brokenParts, async (url, make) => {
        const { type, body } = make(await token())
        await well(() => actor.send(url, body, { 'content-type': type, 'sec-fetch-site': 'same-origin' }))
      }),
      settings(120),
    )
  })

  test('that are something else than they say', async () => {
    const types = [
      '',
      formType,
      'application/json',
      'text/plain',
      'text/xml',
      'multipart/form-data',
      `${formType}; charset=x`,
      '/',
      '\u00ff',
    ]
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...targets),
        fc.constantFrom(...types),
        hostileWord,
        async (url, type, body) => {
          await well(() => actor.send(url, body, type ? { 'content-type': type } : {}))
        },
      ),
      settings(120),
    )
  })

  test('that are larger than anybody types', async () => {
    const sent = await token()
    for (const url of targets) {
      for (const large of [
        'a'.repeat(1_100_000),
        '%'.repeat(1_100_000),
        'a=1&'.repeat(250_000),
        '['.repeat(1_000_000),
      ]) {
        await well(() => actor.send(url, `token=${sent}&text=${large}`, { 'content-type': formType }))
      }
    }
  })
})

test('hostile cookies and headers', async () => {
  const name = fc.constantFrom(
    'cookie',
    'user-agent',
    'accept-encoding',
    'host',
    'x-forwarded-for',
    'if-none-match',
    'sec-fetch-site',
    'content-type',
    'range',
    'expect',
    'x-request-id',
  )
  // What HTTP lets through: no line ends, no NUL, nothing beyond Latin 1.
  const word = hostileWord.map((words) => words.replace(/[^\t\x20-\x7e\xa0-\xff]/g, '?').slice(0, 8000))
  const cookie = word.map((words) => `__Host-session=${words}; __Host-visitor=${words}`)
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('/', '/members', '/sign-in', '/frameworks'),
      fc.array(fc.oneof(fc.tuple(name, word), fc.tuple(fc.constant('cookie'), cookie)), { maxLength: 6 }),
      async (url, headers) => {
        await well(() => house.app.inject({ method: 'GET', url, headers: Object.fromEntries(headers) }))
      },
    ),
    settings(200),
  )
})
