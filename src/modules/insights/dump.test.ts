import { hash, hkdfSync } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import type { Browser } from '#test/browser.ts'
import { dump } from '#test/dump.ts'
import { openTestHouse } from '#test/house.ts'
import { layConversation, type TestConversation } from '#test/voting.ts'
import { forgetVoter } from './forget-voter.ts'
import { scatterNewVotes, takeDueSnapshots } from './snapshots/job.ts'
import { voterOf } from './voter.ts'

// A hostile reader has the whole database, as its superuser sees it, and knows who was in the house, in which order
// they voted, and what some of them said. Without the key they must not find whose a vote is.

const house = await openTestHouse({ DIVERSITY_KEY: 'ab'.repeat(32) })
const { db, clock } = house
const owner = house.owner.db
const people = 20
const statements = Array.from({ length: 6 }, (_, place) => `Statement ${place + 1}`)
const voters: (Browser & { member: { id: string } })[] = []
let here: TestConversation

type Row = { pseudonym: Buffer; xmin: string }
const rowsOf = async (table: 'voter' | 'vote'): Promise<Row[]> =>
  (
    await sql<Row>`select pseudonym, xmin::text from ${sql.table(`insights.${table}`)} order by ctid`.execute(
      owner,
    )
  ).rows

/** The words of the voters in the order in which they came, as nobody but this test knows it. */
let inOrder: string[] = []

beforeAll(async () => {
  here = await layConversation(house, { slug: 'secret', statements, classes: { several: 40 } })
  const seen = new Set<string>()
  for (let count = 0; count < people; count++) {
    clock.forward(7 * 60 * 1000)
    const browser = await house.signedIn()
    await browser.get(`${here.at}/vote`)
    for (const [place] of statements.entries())
      await browser.post(`${here.at}/vote/${place + 1}`, {
        answer: ['agree', 'disagree', 'pass'][(count * 5 + place) % 3] ?? '',
      })
    for (const { pseudonym } of await rowsOf('voter')) seen.add(pseudonym.toString('hex'))
    voters.push(browser)
  }
  inOrder = [...seen]
  await takeDueSnapshots(db, { at: clock.now() })
}, 60_000)

test('no row holds a voter’s word together with a member, a session, or a time', async () => {
  const tables = await dump(house.owner)
  const ids = voters.map(({ member }) => member.id)
  for (const [name, rows] of tables)
    for (const row of rows.split('\n')) {
      if (!inOrder.some((word) => row.includes(word))) continue
      expect(['insights.vote', 'insights.voter'], `${name} holds a voter’s word`).toContain(name)
      expect(
        ids.filter((id) => row.includes(id)),
        name,
      ).toEqual([])
      expect(row, name).not.toMatch(/20\d\d-\d\d-\d\d/)
    }
  for (const act of (await db.selectFrom('platform.act').select('act').execute()).map((one) => one.act))
    expect(act).not.toMatch(/vote/i)
})

test('what a reader can compute of a member and a conversation is no voter’s word', async () => {
  const rows = await db.selectFrom('platform.secret').select('value').execute()
  const known = [...rows.map(({ value }) => value), Buffer.alloc(32), Buffer.from(here.id)]
  for (const { member } of voters)
    for (const key of known)
      for (const words of [`${here.id}\0${member.id}`, `${here.id}${member.id}`, member.id]) {
        expect(inOrder).not.toContain(hash('sha256', `${key.toString('hex')}${words}`, 'hex'))
        expect(inOrder).not.toContain(
          Buffer.from(hkdfSync('sha256', key, 'insights vote', words, 32)).toString('hex'),
        )
      }
})

/** How far an order follows another: 1 wholly, near 0 not at all. */
function likeness(ranks: readonly number[]): number {
  const sum = ranks.reduce((total, rank, index) => total + (rank - index) ** 2, 0)
  return Math.abs(1 - (6 * sum) / (ranks.length * (ranks.length ** 2 - 1)))
}

/** By chance alone, the likeness of twenty exceeds this less than once in ten thousand times. */
const mostByChance = 0.8

test('after a snapshot, neither where rows lie nor what wrote them follows the order of voting', async () => {
  for (const table of ['voter', 'vote'] as const) {
    const rows = await rowsOf(table)
    const first = [...new Set(rows.map(({ pseudonym }) => pseudonym.toString('hex')))]
    expect(likeness(first.map((word) => inOrder.indexOf(word)))).toBeLessThan(mostByChance)
    expect(new Set(rows.map(({ xmin }) => xmin)).size).toBe(1)
  }
  expect(likeness(inOrder.toSorted().map((word) => inOrder.indexOf(word)))).toBeLessThan(mostByChance)
})

test('what a snapshot was made of is sealed, and holds no word and no statement that can be read', async () => {
  const [row] = await db.selectFrom('insights.standing').select('sealed').execute()
  expect(row?.sealed.length).toBeGreaterThan(1_000)
  for (const word of inOrder)
    for (const form of [Buffer.from(word, 'hex'), Buffer.from(Buffer.from(word, 'hex').toString('base64'))])
      expect(row?.sealed.includes(form)).toBe(false)
  const body = JSON.stringify(await db.selectFrom('insights.snapshot').select('body').execute())
  expect(inOrder.filter((word) => body.includes(word))).toEqual([])
})

test('once a member is erased, their votes stay, and the house itself finds them no more', async () => {
  const [first] = voters
  if (!first) throw new Error('Somebody voted')
  const before = await first.get(`${here.at}/where-i-stand`)
  expect(before.text).toContain('You have voted on 6 of 6 statements')
  await db.transaction().execute((tx) => forgetVoter(tx, { memberId: first.member.id }))
  expect((await first.get(`${here.at}/where-i-stand`)).text).toContain('You have not voted here')
  const words = (await rowsOf('voter')).map(({ pseudonym }) => pseudonym.toString('hex'))
  expect(words).toHaveLength(people)
  expect(inOrder.filter((word) => !words.includes(word))).toHaveLength(1)
  expect(await rowsOf('vote')).toHaveLength(people * statements.length)
})

test('when it is closed, it is forgotten which vote was the later and who voted lately', async () => {
  const organiser = await house.signedIn('organiser')
  await organiser.get(`${here.at}/close`)
  await organiser.post(`${here.at}/close`)
  const votes = await db.selectFrom('insights.vote').select('turn').distinct().execute()
  const lately = await db.selectFrom('insights.voter').select(['turn', 'changedIn']).distinct().execute()
  expect([votes, lately]).toEqual([[{ turn: 0 }], [{ turn: 0, changedIn: 0 }]])
  expect((await first(organiser)).text).toContain('is closed')
})

test('a minute later, no vote is led back by what was written before it, as the session of who came to vote', async () => {
  const there = await layConversation(house, { slug: 'led-back', statements: ['One', 'Two'] })
  const came: [string, string][] = []
  for (const browser of voters.slice(0, 8)) {
    clock.forward(11 * 60 * 1000)
    await browser.get(`${there.at}/vote`)
    for (const number of [1, 2]) await browser.post(`${there.at}/vote/${number}`, { answer: 'agree' })
    const word = await voterOf(db, { conversationId: there.id, memberId: browser.member.id })
    came.push([word.toString('hex'), browser.member.id])
  }
  expect(await countLedBack(there, came)).toBe(8)
  await scatterNewVotes(db)
  expect(await countLedBack(there, came)).toBeLessThan(2)
  const counters = await sql<{ xmin: string }>`
    select distinct held.xmin::text from insights.statement_count as held
    join insights.statement on statement.id = statement_id where conversation_id = ${there.id}`.execute(owner)
  expect(counters.rows).toHaveLength(1)
})

/** Of how many voters the session that was written last before their first vote is their own. */
async function countLedBack({ id }: TestConversation, came: readonly [string, string][]): Promise<number> {
  const { rows } = await sql<{ word: string; memberId: string }>`
    select encode(first.pseudonym, 'hex') as word, (
      select member_id from people.session where xmin::text::bigint < first.written
      order by xmin::text::bigint desc limit 1
    ) as member_id
    from (
      select pseudonym, min(vote.xmin::text::bigint) as written from insights.vote
      join insights.statement on statement.id = statement_id where conversation_id = ${id} group by pseudonym
    ) as first`.execute(owner)
  return rows.filter((row) => came.some(([word, memberId]) => word === row.word && memberId === row.memberId))
    .length
}

const first = (browser: Browser) => browser.get(`${here.at}/vote`)
