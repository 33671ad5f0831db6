import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from '#test/browser.ts'
import { openTestHouse, type TestHouse } from '#test/house.ts'
import { fillIn, plantThings, type Things } from '../generated/things.ts'

// A signed-in page asks the database little, and no more when there is more to show: the session is one of these.

const most = 4
const pages = [
  '/',
  '/about',
  '/account',
  '/account/hats',
  '/account/hats/add',
  '/account/moved',
  '/account/moved/done',
  '/account/experience',
  '/account/arrangements',
  '/account/take-away',
  '/account/leave',
  '/account/erase',
  '/account/addresses',
  '/account/addresses/add',
  '/account/passkeys',
  '/account/second-factor',
  '/account/diversity',
  '/account/diversity/:subject',
  '/diversity',
  '/diversity/:quarter',
  '/account/profile',
  '/account/photograph',
  '/account/letters',
  '/account/letters/pause',
  '/members',
  '/members?find=amara&gives=time',
  '/members/:member',
  '/power',
  '/account/wishes',
  '/account/consent',
  '/frameworks',
  '/frameworks/:framework',
  '/frameworks/:framework/:version',
  '/frameworks/:framework/:version/:characteristic',
  '/frameworks/:framework/:version/:characteristic/:behaviour',
  '/frameworks/:framework/history',
  '/frameworks/:framework/compare/:before/:after',
  '/frameworks/:framework/path/:characteristic',
  '/frameworks/crosswalks',
  '/frameworks/crosswalks/:crosswalk',
  '/themes',
  '/system',
  '/invitations/share',
  '/board',
  '/boards/:board',
  '/boards/:board/own',
]

/** Pages that organisers work with. */
const organisersPages = [
  '/members/:member',
  '/members/addresses',
  '/members/addresses/ask',
  '/members/addresses/:request/decide',
  '/system/arrange',
  '/system/add/:kind',
  '/system/reword/:kind/:entry',
  '/system/organisations',
  '/system/organisations/add',
  '/system/organisations/:organisation/correct',
  '/system/organisations/:organisation/merge',
  '/interest',
  '/interest/:expression',
  '/invitations/upload',
  '/invitations/batches/:batch',
  '/invitations/:invitation',
  '/invitations/rules',
  '/complaints',
  '/complaints/:complaint',
  '/boards',
  '/boards/new',
  '/boards/:board/lead',
  '/boards/:board/share',
  '/boards/:board/print',
]

/** Pages that administrators look after the house with. */
const administratorsPages = ['/administration', '/administration/retention', '/administration/acts']

let house: TestHouse
let things: Things
let member: Browser
let organiser: Browser
const counted: string[] = []

beforeAll(async () => {
  house = await openTestHouse()
  things = await plantThings(house)
  member = await house.signedIn()
  organiser = await house.signedIn('organiser')
  const board = fillIn('/boards/:board', things)
  await member.get(board)
  await member.post(`${board}/join`, { name: 'Somebody' })
})

afterAll(() => console.info(`Queries of a member's pages:\n${counted.join('\n')}`))

/** How many statements one page sends, once the house knows what all pages share. */
async function countQueries(url: string, reader = member): Promise<number> {
  const address = fillIn(url, things)
  expect((await reader.get(address)).status).toBe(200)
  const { statistics } = house.database
  const before = statistics.statements
  await reader.get(address)
  return statistics.statements - before
}

/**
 * The account says what somebody chose in each room; a comparison, what each room knows of why words changed, also on
 * the way from the one to the other.
 */
const mostWhereRoomsAreAsked: Readonly<Record<string, number>> = {
  '/account': most + 2,
  '/frameworks/:framework/compare/:before/:after': most + 4,
}
const mostOf = (url: string) => mostWhereRoomsAreAsked[url] ?? most

test.each(pages)(
  'a member sees %s after four queries at most, what asks each room after some more',
  async (url) => {
    const queries = await countQueries(url)
    counted.push(`  ${queries}  ${url}`)
    expect(queries).toBeLessThanOrEqual(mostOf(url))
  },
)

test.each(organisersPages)('an organiser sees %s after four queries at most', async (url) => {
  const queries = await countQueries(url, organiser)
  counted.push(`  ${queries}  ${url}, as organiser`)
  expect(queries).toBeLessThanOrEqual(most)
})

test.each(administratorsPages)('an administrator sees %s after four queries at most', async (url) => {
  const queries = await countQueries(url, await house.signedIn('administrator'))
  counted.push(`  ${queries}  ${url}, as administrator`)
  expect(queries).toBeLessThanOrEqual(most)
})

test('a list with more on it takes no more queries', async () => {
  const before = await countQueries('/members')
  for (let count = 0; count < 60; count++) await house.signedIn('facilitator')
  expect(await countQueries('/members')).toBe(before)
})
