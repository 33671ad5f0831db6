import { expect, test } from 'vitest'
import { tell } from '#modules/letters/index.ts'
import { answer, applyAs, beginAs, goOnByMail, linkIn, plantSmallSystem } from '#test/applicant.ts'
import { openTestHouse } from '#test/house.ts'
import { aTopic } from '#test/topics.ts'

const house = await openTestHouse()
const { db, clock } = house
const { residents: part } = await plantSmallSystem(house)
await db
  .insertInto('invitations.rule')
  .values({ position: 1, kind: 'domain', domain: 'trust.example', letsIn: true })
  .execute()
const topic = aTopic({
  key: 'test.news',
  name: 'News',
  standard: 'at-once',
  offers: ['at-once', 'digest', 'not-at-all'],
})

const memberAt = (address: string) =>
  db
    .selectFrom('people.address')
    .select(['memberId', 'verifiedAt'])
    .where('address', '=', address)
    .executeTakeFirstOrThrow()

const tellOf = (memberId: string) =>
  db.transaction().execute((tx) =>
    tell(tx, {
      topic,
      to: [memberId],
      about: `thing-${memberId}`,
      title: 'T',
      summary: 'S',
      href: '/about',
      at: clock.now(),
    }),
  )

test('who comes in as they send has proven their address, and gets the news that they agreed to', async () => {
  const [browser, address] = [house.visitor(), 'sends@trust.example']
  await beginAs(browser, { name: 'Sends', address, part })
  await goOnByMail(house, browser, address)
  await answer(browser, 'news', { news: 'yes' })
  await browser.get('/join/check')
  await browser.post('/join/check', { joining: 'yes' })
  const { memberId, verifiedAt } = await memberAt(address)
  expect(verifiedAt).toEqual(clock.now())
  expect(await tellOf(memberId)).toEqual({ atOnce: 1, inDigest: 0 })
})

test('so does who comes in by confirming it', async () => {
  const address = 'confirms@trust.example'
  await applyAs(house.visitor(), { name: 'Confirms', address, part })
  const link = await linkIn(house, { act: 'interest.send', to: address })
  const reader = house.visitor()
  await reader.get(link)
  clock.forward(60_000)
  await reader.post(`${link}/confirm`)
  expect((await memberAt(address)).verifiedAt).toEqual(clock.now())
})

test('who is accepted by an organiser has not, until they sign in', async () => {
  const address = 'accepted@elsewhere.example'
  await applyAs(house.visitor(), { name: 'Accepted', address, part })
  const { id } = await db
    .selectFrom('interest.expression')
    .select('id')
    .where('address', '=', address)
    .executeTakeFirstOrThrow()
  const organiser = await house.signedIn('organiser')
  await organiser.get(`/interest/${id}/accept`)
  await organiser.post(`/interest/${id}/accept`)
  expect((await memberAt(address)).verifiedAt).toBeNull()
})
