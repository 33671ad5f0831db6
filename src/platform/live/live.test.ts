import { once } from 'node:events'
import { createServer, get, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import { afterAll, expect, test } from 'vitest'
import { followStream } from '#test/stream.ts'
import { openLive } from './live.ts'
import { messageOf, type Piece } from './piece.ts'

const ears = new Map<string, () => void>()
const channel = {
  listen(word: string, hear: () => void) {
    ears.set(word, hear)
    return () => void ears.delete(word)
  },
}
const live = openLive({ channel, log: pino({ level: 'silent' }) })

/** What has happened so far, and how often it was asked for. */
let happened: Piece[] = []
let reads = 0
let asked: number[] = []
const responses: ServerResponse[] = []

const server = createServer((request, response) => {
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  responses.push(response)
  live.follow(response, {
    name: 'one',
    word: 'one',
    by: String(request.headers['x-by'] ?? request.socket.remotePort),
    since: Number(request.headers['last-event-id'] ?? 0),
    read: async (after) => {
      reads += 1
      asked.push(after)
      return happened.filter(({ number }) => number > after)
    },
  })
}).listen(0, '127.0.0.1')
await once(server, 'listening')
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
afterAll(() => {
  live.close()
  server.closeAllConnections()
  server.close()
})

const tell = (html: string) => {
  happened.push({ number: happened.length + 1, html })
  ears.get('one')?.()
}

test('what happens in a burst is read once for all, and each gets what they miss', async () => {
  happened = [{ number: 1, html: 'first' }]
  const fresh = await followStream(address, { cookie: '' })
  await fresh.until((all) => all.includes('first'))
  const late = await followStream(address, { cookie: '', lastEventId: '1' })
  const before = reads
  for (const word of ['second', 'third', 'fourth']) tell(word)
  for (const stream of [fresh, late]) await stream.until((all) => all.includes('secondthirdfourth'))
  expect(reads - before).toBeLessThanOrEqual(2)
  expect(late.news.map(({ data }) => data).join()).not.toContain('first')
  expect(late.last()).toBe('4')
  for (const stream of [fresh, late]) stream.leave()
})

test('whoever is far behind is read for apart, so that nobody else is told more than is new', async () => {
  happened = Array.from({ length: 1_000 }, (_, index) => ({ number: index + 1, html: `n${index + 1},` }))
  const near = await followStream(address, { cookie: '', lastEventId: '999' })
  await near.until((all) => all.includes('n1000,'))
  asked = []
  const far = await followStream(address, { cookie: '', lastEventId: '3' })
  tell('n1001,')
  for (const stream of [near, far]) await stream.until((all) => all.includes('n1001,'))
  expect(asked).toContain(3)
  expect(asked.filter((after) => after !== 3 && after < 1_000)).toEqual([])
  expect(near.news.map(({ data }) => data)).toEqual(['n1000,', 'n1001,'])
  for (const stream of [near, far]) stream.leave()
})

/** Opens a stream as a bare request, and counts what comes without keeping it. */
async function openStream(headers: Record<string, string> = {}) {
  const [stream] = (await once(get(address, { agent: false, headers }), 'response')) as [IncomingMessage]
  const closed = once(stream, 'close')
  let came = ''
  stream.setEncoding('utf8')
  stream.on('data', (chunk: string) => void (came += chunk.replaceAll(/x+/g, 'x')))
  const comes = async (words: string) => {
    while (!came.includes(words)) await once(stream, 'data')
  }
  return { stream, closed, comes, came: () => came }
}

test('whoever takes nothing is not written to, holds nobody up, and gets the rest when they do', async () => {
  happened = []
  responses.length = 0
  const [quick, slow] = [await openStream(), await openStream()]
  slow.stream.pause()
  const much = 'x'.repeat(2_000_000)
  for (let count = 1; count <= 8; count++) {
    tell(`${much}${count}`)
    await quick.comes(`x${count}`)
  }
  const held = Math.max(...responses.map(({ writableLength }) => writableLength))
  expect(held).toBeLessThan(3 * much.length)
  slow.stream.resume()
  await slow.comes('x8')
  expect(slow.came().split('x8')).toHaveLength(2)
  for (const { stream } of [quick, slow]) stream.destroy()
})

test('of more streams than one reader may have, the oldest ends', async () => {
  happened = []
  const streams = []
  for (let count = 0; count < 6; count++) streams.push(await openStream({ 'x-by': 'one reader' }))
  await streams[0]?.closed
  expect(streams.slice(1).every(({ stream }) => !stream.destroyed)).toBe(true)
  for (const { stream } of streams) stream.destroy()
})

test('words of several lines are one message, whatever ends a line', () => {
  expect(messageOf([{ number: 7, html: 'a\nb\rc\r\nd' }]).toString()).toBe(
    'id: 7\ndata: a\ndata: b\ndata: c\ndata: d\n\n',
  )
})
