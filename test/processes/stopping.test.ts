import { once } from 'node:events'
import { Agent, get } from 'node:http'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findFreePort } from '#test/listening-house.ts'
import { freshDatabase } from '#test/postgres.ts'
import { endAllProcesses, type HouseProcess, isReady, startProcess, until } from '#test/processes.ts'

// A house that is asked to stop, as a supervisor of services does it.

let database: Awaited<ReturnType<typeof freshDatabase>>

beforeAll(async () => {
  database = await freshDatabase()
})

afterAll(async () => {
  endAllProcesses()
  await database.close()
})

async function open(settings: Record<string, string>): Promise<HouseProcess> {
  const PORT = String(await findFreePort())
  const house = startProcess({
    DATABASE_URL: database.houseUrl,
    DATABASE_OWNER_URL: database.url,
    PORT,
    ...settings,
  })
  await until('the house is ready', () => isReady(house))
  return house
}

/** Asks over one connection that stays open, as a proxy does. */
async function ask(house: HouseProcess, path: string, agent: Agent) {
  const request = get(`${house.url}${path}`, { agent, family: 4 })
  const [answer] = await once(request, 'response')
  let body = ''
  for await (const chunk of answer) body += chunk
  return { status: answer.statusCode, type: answer.headers['content-type'], body: body.trim() }
}

/** Holds the house up by a form that never ends. */
async function holdUp(house: HouseProcess) {
  const socket = connect(Number(new URL(house.url).port), '127.0.0.1')
  socket.on('error', () => {})
  await once(socket, 'connect')
  socket.write('POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 900\r\n\r\ntoken=')
  await sleep(200)
}

test('while it stops, it says so in its own words, and still answers who comes', async () => {
  const house = await open({ DRAIN_SECONDS: '1' })
  const proxy = new Agent({ keepAlive: true, maxSockets: 1 })
  expect((await ask(house, '/readyz', proxy)).status).toBe(200)
  await holdUp(house)
  const ended = house.end('SIGTERM')
  await sleep(300)
  const stopping = { status: 503, type: 'text/plain; charset=utf-8', body: 'This process is stopping.' }
  expect(await ask(house, '/readyz', proxy)).toEqual(stopping)
  expect((await ask(house, '/about', proxy)).status).toBe(200)
  expect(await ended).toBe(0)
}, 60_000)

test('a second signal, seconds after the first, ends it at once', async () => {
  const house = await open({})
  await holdUp(house)
  const ended = house.end('SIGTERM')
  await sleep(2_500)
  const asked = performance.now()
  await house.end('SIGTERM')
  expect(await ended).toBe(1)
  expect(performance.now() - asked).toBeLessThan(3_000)
}, 60_000)
