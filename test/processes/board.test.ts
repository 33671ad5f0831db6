import { afterAll, beforeAll, expect, test } from 'vitest'
import { seatCookie } from '#platform/web/cookies.ts'
import { joinBoard, layBoard, listKept, type TestBoard, writeCard } from '#test/boards.ts'
import { Browser } from '#test/browser.ts'
import { findFreePort } from '#test/listening-house.ts'
import { overNetwork } from '#test/over-network.ts'
import { freshDatabase } from '#test/postgres.ts'
import { endAllProcesses, type HouseProcess, isReady, startProcess, until } from '#test/processes.ts'
import { type FollowedStream, followStream } from '#test/stream.ts'

// One board, served by two processes, of which one loses its power while people write.

const people = 6
const cardsEach = 12
let database: Awaited<ReturnType<typeof freshDatabase>>
let webs: readonly [HouseProcess, HouseProcess]

beforeAll(async () => {
  database = await freshDatabase()
  const open = async () =>
    startProcess({
      DATABASE_URL: database.houseUrl,
      DATABASE_OWNER_URL: database.url,
      PORT: String(await findFreePort()),
      RUN: 'web',
      SEED: 'none',
    })
  webs = [await open(), await open()]
  await until('both are ready', async () => (await Promise.all(webs.map(isReady))).every(Boolean))
}, 120_000)

afterAll(async () => {
  endAllProcesses()
  await database.close()
})

/** Somebody at the board, who asks whichever process still answers. */
class Participant {
  readonly #browsers: Browser[]
  readonly #board: TestBoard
  readonly acknowledged: string[] = []
  /** What came to their screen, over all lines that they had. */
  readonly streams: FollowedStream[] = []

  constructor(board: TestBoard) {
    this.#board = board
    this.#browsers = webs.map(({ url }) => new Browser(overNetwork(url, '')))
  }

  async join(): Promise<void> {
    const [first, second] = this.#browsers
    if (!first || !second) throw new Error('There are two processes')
    await joinBoard(first, this.#board)
    for (const name of [seatCookie, '__Host-visitor']) second.keep(name, first.cookie(name))
  }

  /** Follows the board at one of the processes, from where they were. */
  async follow(web: HouseProcess): Promise<void> {
    const last = this.streams.at(-1)?.last()
    const cookie = `${seatCookie}=${this.#browsers[0]?.cookie(seatCookie)}`
    const address = `${web.url}${this.#board.at}/stream?since=0`
    this.streams.push(await followStream(address, { cookie, ...(last && { lastEventId: last }) }))
  }

  /** Writes a card; where no answer comes, sends the very same form again to the other process. */
  async write(words: string, place: number): Promise<void> {
    for (const browser of [...this.#browsers, ...this.#browsers]) {
      const card = { words, place: String(place) }
      const answer = await writeCard(browser, this.#board, card).catch(() => null)
      if (answer?.status !== 303) continue
      this.acknowledged.push(words)
      return
    }
  }

  /** The words of every card that was put on their screen, as often as it was. */
  shown(): string[] {
    const all = this.streams.flatMap(({ news }) => news.map(({ data }) => data)).join('\n')
    return [...all.matchAll(/class="cw-wall__words"[^>]*>([^<]+)</g)].map(([, words]) => `${words}`)
  }
}

test('a process is killed while people write: nothing acknowledged is lost, nothing is doubled, every screen has all', async () => {
  const [first, second] = webs
  const house = { db: database.db, clock: { now: () => new Date(), set: () => {}, forward: () => {} } }
  const board = await layBoard(house, { hidesWords: false })
  const all = Array.from({ length: people }, () => new Participant(board))
  for (const [index, one] of all.entries()) {
    await one.join()
    await one.follow(index % 2 === 0 ? first : second)
  }
  const writing = all.map(async (one, person) => {
    for (let count = 0; count < cardsEach; count++) await one.write(`Card ${person}-${count}`, count)
  })
  await until('some cards are written', async () => (await listKept(house)).length > people * 2)
  await first.end('SIGKILL')
  for (const one of all.filter((_, index) => index % 2 === 0)) {
    await one.streams[0]?.ended
    await one.follow(second)
  }
  await Promise.all(writing)

  const expected = all.flatMap(({ acknowledged }) => acknowledged).toSorted()
  expect(expected).toHaveLength(people * cardsEach)
  const kept = await listKept(house)
  expect(kept.map(({ words }) => words).toSorted()).toEqual(expected)
  for (const one of all) {
    await one.streams.at(-1)?.until(() => one.shown().length >= expected.length)
    expect(one.shown().toSorted()).toEqual(expected)
  }

  const ended = second.end('SIGTERM')
  await Promise.all(all.map(async (one) => await one.streams.at(-1)?.ended))
  expect(await ended).toBe(0)
}, 120_000)
