import { expect, test } from 'vitest'
import { applyAs, beginAs, goOnByMail, linkIn, plantSmallSystem } from '#test/applicant.ts'
import { openTestHouse } from '#test/house.ts'

const house = await openTestHouse()
const { db } = house
const { residents: part } = await plantSmallSystem(house)
await db
  .insertInto('invitations.rule')
  .values({ position: 1, kind: 'domain', domain: 'trust.example', letsIn: true })
  .execute()

const organiser = await house.signedIn('organiser')

async function accept(address: string) {
  const { id } = await db
    .selectFrom('interest.expression')
    .select('id')
    .where('address', '=', address)
    .executeTakeFirstOrThrow()
  await organiser.get(`/interest/${id}/accept`)
  await organiser.post(`/interest/${id}/accept`)
}

async function confirm(address: string) {
  const link = await linkIn(house, { act: 'interest.send', to: address })
  const owner = house.visitor()
  await owner.get(link)
  await owner.post(`${link}/confirm`)
}

const isMember = async (address: string) =>
  (await db.selectFrom('people.address').select('id').where('address', '=', address).execute()).length === 1

test.each([
  ['its owner confirms it', 'owner@trust.example', confirm],
  ['an organiser accepts it', 'typed@elsewhere.example', accept],
])('whoever typed a stranger’s address is not told that %s', async (_, address, becomesMember) => {
  const stranger = house.visitor()
  const before = await stranger.follow(await applyAs(stranger, { name: 'Somebody', address, part }))
  await becomesMember(address)
  expect(await isMember(address)).toBe(true)
  const after = await stranger.get('/join/sent')
  expect(after.text).toBe(before.text)
})

test('whoever had shown that the address is theirs is told on the page that they are a member by now', async () => {
  const [browser, address] = [house.visitor(), 'own@elsewhere.example']
  await beginAs(browser, { name: 'Own', address, part })
  await goOnByMail(house, browser, address)
  await browser.get('/join/check')
  const sent = await browser.follow(await browser.post('/join/check', { joining: 'yes' }))
  expect(sent.select('h1')).toBe('Thank you: your answers are sent')
  await accept(address)
  expect((await browser.get('/join/sent')).select('h1')).toBe('You are a member')
})
