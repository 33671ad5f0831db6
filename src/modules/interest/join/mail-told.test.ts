import { expect, test } from 'vitest'
import { forgetOver } from '#platform/retention.ts'
import { answer, goOnByMail, mailsTo, plantSmallSystem } from '#test/applicant.ts'
import { openTestHouse } from '#test/house.ts'
import { invite } from '#test/invited.ts'
import { retention } from '../retention.ts'

const house = await openTestHouse()
const { db, clock, config } = house
await plantSmallSystem(house)
const dayMs = 24 * 60 * 60 * 1000

/** The nights until what was begun now would be forgotten in less than a week. */
async function almostAMonth() {
  clock.forward(24 * dayMs)
  await forgetOver({ db, config, now: clock.now(), of: retention })
}
const drafts = async (address: string) =>
  (await db.selectFrom('interest.draft').select('id').where('address', '=', address).execute()).length
const warnings = async (address: string) =>
  (await mailsTo(house, address)).filter(({ act }) => act === 'interest.warnWriters').length

/** Somebody is invited, and whoever holds the link has what it tells sent to the invited. */
async function told(address: string) {
  const by = await invite(house, { name: 'Wren Test-Invited', address })
  const browser = house.visitor()
  await browser.get(`/join?by=${by}`)
  await browser.post('/join', { by, do: 'mail-told' })
  expect(await drafts(address)).toBe(1)
  return { by, browser }
}

async function declined(by: string) {
  const browser = house.visitor()
  await browser.get(`/invited/${by}/decline`)
  await browser.post(`/invited/${by}/decline`, { isMine: 'yes' })
}

test('what an invitation filled in and nobody opened is forgotten without a word', async () => {
  const address = 'unopened@commonweal.example'
  await told(address)
  await almostAMonth()
  expect(await drafts(address)).toBe(1)
  expect(await warnings(address)).toBe(0)
})

test('whoever opened it and stopped there is warned, once', async () => {
  const address = 'opened@commonweal.example'
  const { browser } = await told(address)
  await goOnByMail(house, browser, address)
  await almostAMonth()
  expect(await warnings(address)).toBe(1)
})

test('with a no to the invitation goes what it had filled in, and the link that led there', async () => {
  const address = 'no@commonweal.example'
  const { by, browser } = await told(address)
  await declined(by)
  expect(await drafts(address)).toBe(0)
  expect((await goOnByMail(house, browser, address)).status).toBe(404)
})

test('what somebody had opened stays with them after a no, and no letter speaks of it', async () => {
  const address = 'opened-and-no@commonweal.example'
  const { by, browser } = await told(address)
  await goOnByMail(house, browser, address)
  await declined(by)
  await almostAMonth()
  expect(await drafts(address)).toBe(1)
  expect(await warnings(address)).toBe(0)
  // Who goes on with it all the same would like to join.
  await answer(browser, 'role', { role: 'Neighbour' })
  await almostAMonth()
  expect(await warnings(address)).toBe(1)
})

test('a no of whoever was invited silences nobody who was passed the invitation', async () => {
  const [address, friend] = ['passed-on@commonweal.example', 'friend@commonweal.example']
  const by = await invite(house, { name: 'Wren Test-Invited', address })
  const browser = house.visitor()
  await browser.get(`/join?by=${by}`)
  await browser.post('/join', { by })
  await answer(browser, 'name', { name: 'Fay Test-Friend' })
  await answer(browser, 'address', { address: friend })
  await declined(by)
  await almostAMonth()
  expect(await warnings(friend)).toBe(1)
})
