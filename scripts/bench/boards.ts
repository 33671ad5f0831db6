import { fork } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { prepareBoard } from '#modules/boards/index.ts'
import { houseRoot } from '#platform/root.ts'
import { findHouseKey, newToken } from '#platform/secret.ts'
import { seatCookie, visitorCookie } from '#platform/web/cookies.ts'
import { makeToken } from '#platform/web/token.ts'
import { seatHash } from '../../src/modules/boards/seat-token.ts'
import type { Heard, Listening } from './board-listeners.ts'
import { type Bench, memoryOf } from './houses.ts'

export type BoardLoad = { people: number; cardsPerSecond: number; minutes: number }

type Seat = { cookie: string; token: string; written: number }
type Board = { id: string; questionId: string; seats: readonly Seat[] }

/**
 * Measures a board on which many people sit and some write: how long a card takes from the press to the screens of all,
 * whether any is lost or comes twice, and what the house holds in memory. Returns it in Markdown.
 */
export async function measureBoards(bench: Bench, load: BoardLoad): Promise<string> {
  const board = await layBoard(bench, load.people)
  const listeners = fork(join(houseRoot, 'scripts', 'bench', 'board-listeners.ts'))
  const listening: Listening = {
    address: `${bench.url}/boards/${board.id}/stream?since=0`,
    cookies: board.seats.map(({ cookie }) => cookie),
  }
  listeners.send(listening)
  await once(listeners, 'message')
  const memory = [memoryOf(bench.housePid)]
  const written = await writeCards(bench, { board, load, memory })
  // The last cards are on their way.
  await sleep(2_000)
  listeners.send('tell')
  const [heard] = (await once(listeners, 'message')) as [Heard]
  listeners.kill()
  return describe(load, { ...written, heard, memory })
}

async function layBoard({ house }: Bench, people: number): Promise<Board> {
  const { db } = house.database
  const id = await db.transaction().execute((tx) =>
    prepareBoard(tx, {
      title: 'A board under load',
      questions: ['What are the key ingredients?'],
      hidesWords: false,
      authorship: 'named',
      votesEach: 3,
      openUntil: '2090-01-01',
      by: null,
      at: new Date(),
    }),
  )
  const { id: questionId } = await db
    .selectFrom('boards.question')
    .select('id')
    .where('boardId', '=', id)
    .executeTakeFirstOrThrow()
  const key = await findHouseKey(db)
  const words = Array.from({ length: people }, () => ({ seat: newToken(), visitor: newToken() }))
  for (let from = 0; from < people; from += 500) {
    const some = words.slice(from, from + 500)
    await db
      .insertInto('boards.seat')
      .values(some.map(({ seat }) => ({ boardId: id, tokenHash: seatHash(seat, id), name: 'Somebody' })))
      .execute()
  }
  const seats = words.map(({ seat, visitor }) => ({
    cookie: `${seatCookie}=${seat}; ${visitorCookie}=${visitor}`,
    token: makeToken(key, visitor),
    written: 0,
  }))
  return { id, questionId, seats }
}

type Writing = { board: Board; load: BoardLoad; memory: number[] }

/** Presses so many times a second, whether earlier presses were answered or not. */
async function writeCards({ url, housePid }: Bench, { board, load, memory }: Writing) {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  const total = Math.round(load.cardsPerSecond * load.minutes * 60)
  const begun = performance.now()
  const answers: Promise<{ ok: boolean; ms: number }>[] = []
  for (let count = 0; count < total; count++) {
    const wait = begun + (count * 1_000) / load.cardsPerSecond - performance.now()
    if (wait > 1) await sleep(wait)
    const seat = board.seats[count % board.seats.length]
    if (seat) answers.push(writeCard({ url, agent, board, seat, number: count }))
    if (count % (load.cardsPerSecond * 10) === 0) memory.push(memoryOf(housePid))
  }
  const all = await Promise.all(answers)
  memory.push(memoryOf(housePid))
  agent.destroy()
  return {
    pressed: total,
    refused: all.filter(({ ok }) => !ok).length,
    answerMs: all.map(({ ms }) => ms).toSorted((a, b) => a - b),
  }
}

type Pressing = { url: string; agent: Agent; board: Board; seat: Seat; number: number }

async function writeCard({ url, agent, board, seat, number }: Pressing) {
  const pressedAt = performance.timeOrigin + performance.now()
  const body = new URLSearchParams({
    token: seat.token,
    place: String(seat.written++),
    words: `Time to listen before we plan, and cake ~${number}@${pressedAt.toFixed(1)}~`,
  }).toString()
  const headers = {
    cookie: seat.cookie,
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': body.length,
    'sec-fetch-site': 'same-origin',
  }
  const sent = request(`${url}/boards/${board.id}/questions/${board.questionId}/write`, {
    method: 'POST',
    agent,
    headers,
  })
  sent.end(body)
  const [answer] = await once(sent, 'response')
  answer.resume()
  return { ok: answer.statusCode === 303, ms: performance.timeOrigin + performance.now() - pressedAt }
}

type Measured = {
  pressed: number
  refused: number
  answerMs: readonly number[]
  heard: Heard
  memory: readonly number[]
}

function describe(load: BoardLoad, { pressed, refused, answerMs, heard, memory }: Measured): string {
  const answered = (share: number) => Math.round(answerMs[Math.floor(answerMs.length * share)] ?? 0)
  const [connected = 0, ...later] = memory
  const row = [
    load.people,
    load.cardsPerSecond,
    load.minutes,
    pressed,
    refused,
    heard.lost,
    heard.doubled,
    `${answered(0.5)} / ${answered(0.95)}`,
    `${heard.eachMs.p50} / ${heard.eachMs.p95} / ${heard.eachMs.p99}`,
    `${heard.allMs.p50} / ${heard.allMs.p95} / ${heard.allMs.p99}`,
    `${heard.allMs.p95 < 500 ? 'met' : 'MISSED'}`,
    `${connected}, ${later.join(', ')}`,
  ]
  return [
    '',
    '| people | cards a second | minutes | pressed | refused | lost | doubled | answer ms p50 / p95 | to one screen ms p50 / p95 / p99 | to all screens ms p50 / p95 / p99 | p95 under 500 | memory MB, connected and every 10 s |',
    '|---|---|---|---|---|---|---|---|---|---|---|---|',
    `| ${row.join(' | ')} |`,
    '',
  ].join('\n')
}
