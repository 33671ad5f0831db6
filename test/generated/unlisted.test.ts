import { beforeAll, describe, expect, test } from 'vitest'
import { findNamed, listCards } from '#modules/people/index.ts'
import type { Browser } from '#test/browser.ts'
import { addIntroduced } from '#test/crowd.ts'
import { openTestHouse, type TestHouse } from '#test/house.ts'
import { listRoutes } from '../../src/app.ts'
import { fillIn, plantThings, type Things } from './things.ts'

// Who does not want to be listed is nowhere: no page names them to a visitor or a member, wherever one looks.

const name = 'Quillfeather'
const routes = listRoutes({ development: false })
const pages = routes.filter((route) => route.get && ['anyone', 'member'].includes(route.audience))

let house: TestHouse
let things: Things
let id: string
let member: Browser & { member: { id: string; name: string; address: string } }

beforeAll(async () => {
  house = await openTestHouse()
  things = await plantThings(house)
  const { db } = house
  const { id: partId } = await db
    .insertInto('system.part')
    .values({ slug: 'quillpart', name: 'Hospitals', position: 900 })
    .returning('id')
    .executeTakeFirstOrThrow()
  // The newest of all, with everything open to everybody, but for the one switch.
  house.clock.forward(60_000)
  id = await addIntroduced(house, `Quillon Test-${name}`, {
    hats: [{ partId, organisationId: null, roleInWords: name }],
    profile: { about: name, gives: name, gains: name, contact: name, pronouns: name },
    audiences: Object.fromEntries(
      ['name', 'hats', 'about', 'gives', 'gains', 'contact', 'photograph'].map((field) => [
        field,
        'public' as const,
      ]),
    ),
    unlisted: true,
  })
  await db
    .insertInto('people.address')
    .values({ memberId: id, address: `${name.toLowerCase()}@commonweal.example` })
    .execute()
  await db
    .insertInto('people.heldRole')
    .values({ memberId: id, role: 'facilitator', grantedAt: house.clock.now() })
    .execute()
  member = await house.signedIn()
})

/** The ways in which a page may be asked about them: as it is, and with their name for each word that it may take. */
const questions = ['', `?find=${name}`, `?gives=${name}`, '?part=quillpart', `?q=${name}`, `?name=${name}`]

describe.each(pages.map(({ url }) => [url]))('%s', (url) => {
  test.each(questions)('names them to no visitor and no member, asked with “%s”', async (question) => {
    for (const filled of [things, { ...things, member: id }]) {
      const address = fillIn(url, filled)
      for (const browser of [house.visitor(), member]) {
        const { body, status } = await browser.get(`${address}${question}`)
        // What was asked for may stand in a form again.
        const said = question === '' ? body : body.replaceAll(/(value|href)="[^"]*"|“Quillfeather”/g, '')
        expect(said, `${address}${question} answers ${status}`).not.toMatch(/quillfeather|quillon/i)
      }
    }
  })
})

test('to a member their page is one that is not there; organisers find them, and know', async () => {
  expect((await member.get(`/members/${id}`)).status).toBe(404)
  const organiser = await house.signedIn('organiser')
  expect((await organiser.get(`/members/${id}`)).text).toContain('is not listed')
  expect((await organiser.get(`/members?find=${name}`)).text).toContain('Not listed')
})

test('no door, view or file hands them out', async () => {
  const { db } = house
  const viewer = {
    ...member.member,
    roles: new Set<never>(),
    sessionId: '',
    waitingRoles: new Set<never>(),
    hasSecondFactor: false,
    hasKeptWords: false,
    provedAt: null,
  }
  expect(await listCards(db, { viewer, memberIds: [id] })).toEqual([])
  expect(await findNamed(db, { viewer, typed: name })).toEqual([])
  expect(await db.selectFrom('people.card').select('name').where('memberId', '=', id).execute()).toEqual([])
  const organiser = await house.signedIn('organiser')
  await organiser.get('/members/export')
  expect((await organiser.post('/members/export')).body).not.toContain(name)
})

test('they are not counted: with one member more and unlisted, every figure is as before', async () => {
  const words = async (url: string) => (await member.get(url)).text
  const urls = ['/', '/members', '/members?part=quillpart', `/members?find=${name}`]
  const before = await Promise.all(urls.map(words))
  await addIntroduced(house, `Second Test-${name}`, { unlisted: true })
  expect(await Promise.all(urls.map(words))).toEqual(before)
})
