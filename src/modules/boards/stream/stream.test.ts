import { beforeAll, expect, test } from 'vitest'
import { seatCookie, sessionCookie } from '#platform/web/cookies.ts'
import { aGuest, layBoard, writeCard } from '#test/boards.ts'
import type { Browser } from '#test/browser.ts'
import { openTestHouse } from '#test/house.ts'
import { followStream } from '#test/stream.ts'

const house = await openTestHouse()
let address = ''

beforeAll(async () => {
  address = await house.app.listen({ port: 0, host: '127.0.0.1' })
})

const cookieOf = (browser: Browser) => `${seatCookie}=${browser.cookie(seatCookie)}`

/** A board that shows all at once, with two guests and whoever leads it. */
async function aBoardInUse(hidesWords = false, authorship: 'named' | 'unlinkable' = 'named') {
  const board = await layBoard(house, { hidesWords, authorship })
  const [one, other] = [await aGuest(house, board, 'Ines'), await aGuest(house, board)]
  const leader = await house.signedIn('facilitator')
  await leader.get(`${board.at}/lead`)
  const follow = (lastEventId?: string) =>
    followStream(`${address}${board.at}/stream?since=0`, {
      cookie: cookieOf(other),
      ...(lastEventId !== undefined && { lastEventId }),
    })
  return { board, one, other, leader, follow }
}

test('what somebody writes comes to everybody else’s screen, drawn by the house', async () => {
  const { board, one, follow } = await aBoardInUse()
  const stream = await follow()
  await writeCard(one, board, { words: 'Cake & <b>trust</b>\nin two lines' })
  await stream.until((all) => all.includes('Cake &amp; &lt;b>trust&lt;/b>\nin two lines'))
  await stream.until((all) => all.includes('1 card</p>'))
  expect(stream.news.map(({ data }) => data).join()).not.toContain('name="token"')
  stream.leave()
})

test('of hidden cards comes how many there are, and no word, until they are shown', async () => {
  const { board, one, leader, follow } = await aBoardInUse(true)
  const stream = await follow()
  const led = await followStream(`${address}${board.at}/lead/stream`, {
    cookie: `${sessionCookie}=${leader.cookie(sessionCookie)}`,
  })
  await writeCard(one, board, { words: 'Not yet' })
  for (const each of [stream, led]) {
    await each.until((all) => all.includes('1 card, face down'))
    expect(each.news.map(({ data }) => data).join()).not.toContain('Not yet')
  }
  await leader.post(`${board.at}/reveal`, { show: `${board.questions[0]?.id}` })
  for (const each of [stream, led]) await each.until((all) => all.includes('Not yet'))
  for (const each of [stream, led]) each.leave()
})

test('the wall of the hall shows how one comes in, what is asked and how many have answered, as they do', async () => {
  const { board, one, leader } = await aBoardInUse(true)
  const wall = await leader.get(`${board.at}/screen`)
  expect(wall.selectAll('h2')).toEqual(board.questions.map(({ words }) => words))
  const code = await house.db.selectFrom('boards.board').select('code').where('id', '=', board.id).execute()
  expect(wall.text).toContain(`${code[0]?.code}`)
  const stream = await followStream(`${address}${board.at}/screen/stream?since=0`, {
    cookie: `${sessionCookie}=${leader.cookie(sessionCookie)}`,
  })
  await writeCard(one, board, { words: 'Not for the wall' })
  await stream.until((all) => all.includes('1 card, face down'))
  expect(stream.news.map(({ data }) => data).join()).not.toContain('Not for the wall')
  stream.leave()
  expect((await one.get(`${board.at}/screen`)).status).not.toBe(200)
})

test('nothing that comes while cards are hidden, or after, says which card came when', async () => {
  const { board, one, other, leader, follow } = await aBoardInUse(true, 'unlinkable')
  const before = await follow()
  await writeCard(one, board, { words: 'The first' })
  await writeCard(other, board, { words: 'The second' })
  await one.post(`${board.at}/questions/${board.questions[0]?.id}/cards/1`, { do: 'change', words: 'Mine' })
  await before.until((all) => all.includes('2 cards, face down'))
  expect(before.news.map(({ data }) => data).join()).not.toContain('card-')
  const turn = (fields: Record<string, string>) => leader.post(`${board.at}/reveal`, fields)
  await turn({ show: `${board.questions[0]?.id}` })
  await writeCard(other, board, { words: 'Late' })
  await before.until((all) => all.includes('Mine') && all.includes('Late'))
  await turn({ hide: `${board.questions[0]?.id}` })
  await turn({ show: `${board.questions[0]?.id}` })
  const after = await follow()
  await after.until((all) => all.includes('Mine'))
  const [told] = await house.db
    .selectFrom('boards.change')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('boardId', '=', board.id)
    .where('kind', '=', 'card')
    .execute()
  expect(Number(told?.count)).toBe(0)
  for (const each of [before, after]) each.leave()
})

test('who was away comes back with the last number, and gets what they missed, once', async () => {
  const { board, one, follow } = await aBoardInUse()
  const first = await follow()
  await writeCard(one, board, { words: 'Before the tunnel' })
  await first.until((all) => all.includes('Before the tunnel'))
  first.leave()
  await first.ended
  await writeCard(one, board, { words: 'In the tunnel' })
  const second = await follow(first.last())
  await second.until((all) => all.includes('In the tunnel'))
  const came = second.news.map(({ data }) => data).join('\n')
  expect(came).not.toContain('Before the tunnel')
  expect(came.split('In the tunnel</p>')).toHaveLength(2)
  second.leave()
})

test('a card that was changed, taken back or voted for changes on every screen', async () => {
  const { board, one, other, follow } = await aBoardInUse()
  await writeCard(one, board, { words: 'First wording' })
  const own = `${board.at}/questions/${board.questions[0]?.id}/cards/1`
  const [card] = await house.db
    .selectFrom('boards.card')
    .select('id')
    .where('words', '=', 'First wording')
    .execute()
  const stream = await follow()
  await one.post(own, { do: 'change', words: 'Second wording' })
  await stream.until((all) => all.includes('Second wording'))
  await other.get(board.at)
  await other.post(`${board.at}/vote`, { for: `${card?.id}` })
  await stream.until((all) => all.includes('1 vote</span>'))
  await one.post(own, { do: 'take-back' })
  await stream.until((all) => all.includes(`data-gone="card-${card?.id}"`))
  stream.leave()
})

test('who has not joined follows nothing; who opens the address as a page is led to the board', async () => {
  const { board, other } = await aBoardInUse()
  const stranger = await followStream(`${address}${board.at}/stream`, { cookie: '' })
  expect(stranger.status).toBe(303)
  stranger.leave()
  const guessed = await followStream(`${address}${board.at}/stream`, {
    cookie: `${seatCookie}=${'a'.repeat(43)}`,
  })
  expect(guessed.status).toBe(303)
  guessed.leave()
  expect((await other.get(`${board.at}/stream`)).location).toBe(board.at)
})

test('streams end when the house stops, and nobody waits for them', async () => {
  const stopping = await openTestHouse()
  const url = await stopping.app.listen({ port: 0, host: '127.0.0.1' })
  const board = await layBoard(stopping)
  const guest = await aGuest(stopping, board)
  const stream = await followStream(`${url}${board.at}/stream`, { cookie: cookieOf(guest) })
  await stopping.app.close()
  await stream.ended
})
