import { get, type IncomingMessage } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

/** What this process is told to follow: one stream for each cookie. */
export type Listening = { address: string; cookies: readonly string[] }

type Spread = { p50: number; p95: number; p99: number }

/** What all screens together saw. */
export type Heard = {
  /** Cards that did not come to a screen, and that came to one twice, over all screens. */
  lost: number
  doubled: number
  /** From the press to one screen, and to the last of all. */
  eachMs: Spread
  allMs: Spread
}

const mark = 0x7e
const at = 0x40
const longestMs = 60_000

/** How many screens saw a card after so many milliseconds. */
const spread = new Uint32Array(longestMs)
/** By the number of each card: after how long the last screen saw it, and how many screens did. */
const lastSeen: number[] = []
const timesSeen: number[] = []
let doubled = 0
let screens = 0

const now = () => performance.timeOrigin + performance.now()

/** Which cards one screen saw: a bit each. As sets, thousands of screens would slow themselves and not the house. */
class Seen {
  #bits = new Uint8Array(1_024)

  /** Notes a card; says whether it was there already. */
  add(number: number): boolean {
    const [place, bit] = [number >> 3, 1 << (number & 7)]
    if (place >= this.#bits.length) {
      const more = new Uint8Array(Math.max(place + 1, this.#bits.length * 2))
      more.set(this.#bits)
      this.#bits = more
    }
    const known = ((this.#bits[place] ?? 0) & bit) !== 0
    this.#bits[place] = (this.#bits[place] ?? 0) | bit
    return known
  }
}

/** Reads from a stream which cards came: each says its number and when it was pressed, between two marks. */
function watch(response: IncomingMessage): void {
  const seen = new Seen()
  let rest = Buffer.alloc(0)
  response.on('data', (chunk: Buffer) => {
    const all = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk
    rest = Buffer.from(readCards(all, seen))
  })
}

/** Returns what is left over after the last whole card. */
function readCards(all: Buffer, seen: Seen): Buffer {
  let from = all.indexOf(mark)
  let last = -1
  while (from >= 0) {
    const to = all.indexOf(mark, from + 1)
    if (to < 0) return all.subarray(from)
    const between = to - from < 40 ? all.indexOf(at, from) : -1
    const number =
      between > from && between < to ? Number(all.toString('latin1', from + 1, between)) : Number.NaN
    if (Number.isInteger(number)) {
      // The button below a card repeats its words.
      if (number !== last) note(number, Number(all.toString('latin1', between + 1, to)), seen)
      last = number
      from = all.indexOf(mark, to + 1)
    } else from = to
  }
  return all.subarray(all.length)
}

function note(number: number, pressedAt: number, seen: Seen): void {
  if (seen.add(number)) {
    doubled += 1
    return
  }
  const ms = Math.min(longestMs - 1, Math.max(0, Math.round(now() - pressedAt)))
  spread[ms] = (spread[ms] ?? 0) + 1
  lastSeen[number] = Math.max(lastSeen[number] ?? 0, ms)
  timesSeen[number] = (timesSeen[number] ?? 0) + 1
}

function tell(): Heard {
  const total = spread.reduce((sum, count) => sum + count, 0)
  const eachAt = (share: number) => {
    let passed = 0
    return spread.findIndex((count) => (passed += count) >= total * share)
  }
  const sorted = lastSeen.toSorted((a, b) => a - b)
  const allAt = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  const spreadOf = (find: (share: number) => number) => ({ p50: find(0.5), p95: find(0.95), p99: find(0.99) })
  const lost = Array.from(timesSeen, (times) => screens - (times ?? 0)).reduce((sum, one) => sum + one, 0)
  return { lost, doubled, eachMs: spreadOf(eachAt), allMs: spreadOf(allAt) }
}

async function listen({ address, cookies }: Listening): Promise<void> {
  for (const cookie of cookies) {
    const request = get(address, { agent: false, headers: { cookie, accept: 'text/event-stream' } })
    request.on('response', (response) => {
      if (response.statusCode !== 200) throw new Error(`A stream is answered by ${response.statusCode}`)
      screens += 1
      watch(response)
    })
    if (screens % 20 === 0) await sleep(10)
  }
  while (screens < cookies.length) await sleep(50)
  process.send?.('listening')
}

process.on('message', (message: Listening | 'tell') => {
  if (message === 'tell') process.send?.(tell())
  else void listen(message)
})
