import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import type { Tx } from '#platform/db.ts'
import { applyAs, beginAs, linkIn, plantSmallSystem } from '#test/applicant.ts'
import { openTestHouse } from '#test/house.ts'

// Two presses for one address, of which the second comes while the first is half done.

const house = await openTestHouse()
const { db, owner } = house
const { residents: part } = await plantSmallSystem(house)
beforeEach(async () => {
  await db.deleteFrom('invitations.rule').execute()
})

const statusesOf = async (address: string) => {
  const rows = await db
    .selectFrom('interest.expression')
    .select('status')
    .where('address', '=', address)
    .execute()
  return rows.map(({ status }) => status).toSorted()
}

/** Waits until so many statements of the house stand still, because somebody else has what they need. */
async function untilStandingStill(count: number) {
  for (let times = 0; times < 200; times++) {
    const { rows } = await sql<{ pid: number }>`
      select pid from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(owner.db)
    if (rows.length === count) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error(`Never did ${count} stand still`)
}

/** Does the one until it lacks what is held, then the other until it can go no further, then lets both go on. */
async function inTheMidst(hold: (tx: Tx) => Promise<unknown>, one: () => unknown, other: () => unknown) {
  const holding = await owner.db.startTransaction().execute()
  await hold(holding)
  const first = one()
  await untilStandingStill(1)
  const second = other()
  await untilStandingStill(2)
  await holding.rollback().execute()
  return await Promise.all([first, second])
}

async function readyToSend(address: string) {
  const browser = house.visitor()
  await beginAs(browser, { name: 'Second', address, part })
  await browser.get('/join/check')
  return () => browser.post('/join/check', { joining: 'yes' })
}

test('who confirms while another one is sent for their address is a member, and nobody waits in their name', async () => {
  const rule = { position: 1, kind: 'domain', domain: 'trust.example', letsIn: true }
  await db.insertInto('invitations.rule').values(rule).execute()
  const address = 'confirms@trust.example'
  await applyAs(house.visitor(), { name: 'First', address, part })
  const link = await linkIn(house, { act: 'interest.send', to: address })
  const reader = house.visitor()
  await reader.get(link)
  const send = await readyToSend(address)
  await inTheMidst(
    (tx) => sql`lock table people.member in share mode`.execute(tx),
    () => reader.post(`${link}/confirm`),
    send,
  )
  expect(await statusesOf(address)).toEqual(['accepted', 'set-aside'])
})

test('whom an organiser accepts while another one is sent for their address, waits no second time', async () => {
  const address = 'accepted@commonweal.example'
  await applyAs(house.visitor(), { name: 'First', address, part })
  const { id } = await db
    .selectFrom('interest.expression')
    .select('id')
    .where('address', '=', address)
    .executeTakeFirstOrThrow()
  const organiser = await house.signedIn('organiser')
  await organiser.get(`/interest/${id}/accept`)
  const send = await readyToSend(address)
  await inTheMidst(
    (tx) => sql`lock table people.member in share mode`.execute(tx),
    () => organiser.post(`/interest/${id}/accept`),
    send,
  )
  expect(await statusesOf(address)).toEqual(['accepted', 'set-aside'])
})

test('who has the later one read while a third is sent finds the third set aside', async () => {
  const address = 'replaces@commonweal.example'
  for (const name of ['First', 'Second']) {
    house.clock.forward(1000)
    await applyAs(house.visitor(), { name, address, part })
  }
  const link = await linkIn(house, { act: 'interest.send', to: address })
  const reader = house.visitor()
  await reader.get(link)
  const send = await readyToSend(address)
  const [, sent] = await inTheMidst(
    (tx) => sql`lock table interest.standing_link in share mode`.execute(tx),
    () => reader.post(`${link}/replace`),
    send,
  )
  expect(sent).toMatchObject({ location: '/join/sent' })
  expect(await statusesOf(address)).toEqual(['set-aside', 'waiting', 'withdrawn'])
  expect(house.mistakes).toEqual([])
})
