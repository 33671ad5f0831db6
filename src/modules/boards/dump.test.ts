import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { seatCookie } from '#platform/web/cookies.ts'
import { joinBoard, layBoard, type TestBoard, writeCard } from '#test/boards.ts'
import { dump } from '#test/dump.ts'
import { openTestHouse } from '#test/house.ts'

// A hostile reader has the whole database, as its superuser sees it, and knows who was on the board, in which order
// they came and wrote. From an unlinkable board that is closed they must not learn whose a card is.

const house = await openTestHouse()
const owner = house.owner.db
const people = 20
const written: { memberId: string; seat: string; words: string }[] = []
let board: TestBoard
let whenShown = new Map<string, string>()

beforeAll(async () => {
  board = await layBoard(house, { authorship: 'unlinkable', votesEach: 3 })
  const browsers = []
  for (let count = 0; count < people; count++) {
    const browser = await house.signedIn()
    await joinBoard(browser, board, `Name ${count}`)
    browsers.push(browser)
  }
  for (const [count, browser] of browsers.entries()) {
    house.clock.forward(60_000)
    const words = `Thought number ${count}`
    await writeCard(browser, board, { words })
    written.push({ memberId: browser.member.id, seat: browser.cookie(seatCookie), words })
  }
  const leader = await house.signedIn('facilitator')
  await leader.get(`${board.at}/lead`)
  await leader.post(`${board.at}/reveal`, { show: `${board.questions[0]?.id}` })
  whenShown = await dump(house.owner)
  const cards = await owner.selectFrom('boards.card').select('id').execute()
  for (const [count, browser] of browsers.entries()) {
    await browser.get(board.at)
    for (const shift of [0, 1])
      await browser.post(`${board.at}/vote`, { for: `${cards[(count + shift) % people]?.id}` })
  }
  await leader.post(`${board.at}/close`)
}, 60_000)

test('no row holds a card, or a vote for one, together with a person, a seat or a time', async () => {
  const tables = await dump(house.owner)
  const cards = tables.get('boards.card') ?? ''
  expect(cards.split('\n')).toHaveLength(people)
  expect(cards).not.toMatch(/20\d\d-\d\d-\d\d/)
  const ids = (await owner.selectFrom('boards.card').select('id').execute()).map(({ id }) => id)
  // What was said is kept as an insight, with the time of the closing and nobody's name.
  const closed = await owner.selectFrom('boards.board').select('closedAt').executeTakeFirstOrThrow()
  const said = (tables.get('insights.insight') ?? '').split('\n')
  expect(said.filter((row) => ids.some((id) => row.includes(id)))).toHaveLength(people)
  const times = new Set(said.flatMap((row) => row.match(/20\d\d-\d\d-\d\d[ T][\d:.]+/g) ?? []))
  expect([...times].map((time) => new Date(`${time}Z`).getTime())).toEqual([closed.closedAt?.getTime()])
  expect(tables.get('insights.insight_author') ?? '').toBe('')
  for (const [name, rows] of tables) {
    if (['boards.card', 'boards.vote', 'insights.insight'].includes(name)) continue
    for (const row of rows.split('\n')) {
      const told = ids.filter((id) => row.includes(id)).length
      expect(told, `${name} speaks of a card`).toBe(0)
    }
  }
  const seats = await owner.selectFrom('boards.seat').select(['name', 'memberId']).execute()
  expect(seats.every(({ name, memberId }) => name === '' && memberId === null)).toBe(true)
  const seatIds = (await owner.selectFrom('boards.seat').select('id').execute()).map(({ id }) => id)
  expect(seatIds.filter((id) => cards.includes(id))).toEqual([])
})

test('before the board is closed, too, no row but a card’s own speaks of it, and no minute is kept in which somebody wrote', async () => {
  const ids = (await owner.selectFrom('boards.card').select('id').execute()).map(({ id }) => id)
  for (const [name, rows] of whenShown)
    if (name !== 'boards.card')
      expect(
        ids.filter((id) => rows.includes(id)),
        name,
      ).toEqual([])
  expect(whenShown.get('platform.asked') ?? '').not.toContain(board.id)
})

test('the word that a browser keeps stands nowhere', async () => {
  const all = [...(await dump(house.owner)).values()].join('\n')
  for (const { seat } of written) {
    expect(all).not.toContain(seat)
    expect(all).not.toContain(Buffer.from(seat, 'base64url').toString('hex'))
  }
})

/** How far an order follows the order of the day: 1 wholly, near 0 not at all. */
function likeness(ranks: readonly number[]): number {
  const sum = ranks.reduce((total, rank, index) => total + (rank - index) ** 2, 0)
  return Math.abs(1 - (6 * sum) / (ranks.length * (ranks.length ** 2 - 1)))
}

/** By chance alone, the likeness of twenty exceeds this less than once in ten thousand times. */
const mostByChance = 0.8

test('where the rows lie, which transaction wrote them, and their ids do not follow the order of writing', async () => {
  const { rows } = await sql<{ id: string; words: string; xmin: string }>`
    select id, words, xmin::text from boards.card order by ctid`.execute(owner)
  const places = rows.map(({ words }) => written.findIndex((one) => one.words === words))
  expect(likeness(places)).toBeLessThan(mostByChance)
  expect(new Set(rows.map(({ xmin }) => xmin)).size).toBe(1)
  const byId = rows.toSorted((one, other) => (one.id < other.id ? -1 : 1))
  const placesById = byId.map(({ words }) => written.findIndex((one) => one.words === words))
  expect(likeness(placesById)).toBeLessThan(mostByChance)
})

test('votes that were given by one person are not to be told from those of two', async () => {
  const votes = await owner.selectFrom('boards.vote').select('voter').execute()
  expect(votes).toHaveLength(2 * people)
  expect(new Set(votes.map(({ voter }) => voter.toString('hex'))).size).toBe(2 * people)
})

test('the log of changes is empty but for the closing', async () => {
  const changes = await owner
    .selectFrom('boards.change')
    .select('kind')
    .where('boardId', '=', board.id)
    .execute()
  expect(changes.map(({ kind }) => kind)).toEqual(['board'])
})
