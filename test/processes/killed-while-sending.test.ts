import { afterAll, beforeAll, expect, test } from 'vitest'
import { sessionCookie } from '#platform/web/cookies.ts'
import { makeMember, makeSession } from '#test/house.ts'
import { findFreePort } from '#test/listening-house.ts'
import { freshDatabase } from '#test/postgres.ts'
import { endAllProcesses, type HouseProcess, isReady, startProcess, until } from '#test/processes.ts'
import { openTestSmtp, type TestSmtp } from '#test/smtp.ts'

// A house that is killed while it writes to many people, as a machine that loses its power.

const people = 1_500
let database: Awaited<ReturnType<typeof freshDatabase>>
let smtp: TestSmtp
let cookie = ''

beforeAll(async () => {
  database = await freshDatabase()
  smtp = await openTestSmtp()
})

afterAll(async () => {
  endAllProcesses()
  await database.close()
})

async function open(): Promise<HouseProcess> {
  const house = startProcess({
    DATABASE_URL: database.houseUrl,
    DATABASE_OWNER_URL: database.url,
    SMTP_URL: smtp.url,
    PORT: String(await findFreePort()),
  })
  await until('the house is ready', () => isReady(house))
  return house
}

async function signIn(): Promise<void> {
  const at = new Date()
  const who = { name: 'Olu Test-Ade', address: 'olu@commonweal.example', roles: ['organiser'] as const, at }
  const { id } = await makeMember(database, who)
  const token = await makeSession(database, { memberId: id, roles: ['organiser'], at })
  cookie = `${sessionCookie}=${token}`
}

/** Sends a form of a page as a browser does, and gives the address to which it leads. */
async function send(
  house: HouseProcess,
  { from, form }: { from: string; form: FormData | URLSearchParams },
): Promise<string> {
  const page = await (await fetch(house.url + from, { headers: { cookie } })).text()
  const [, token = ''] = /name="token" value="([^"]+)"/.exec(page) ?? []
  // The token is the first field of a form with a file.
  const whole = form instanceof FormData ? new FormData() : new URLSearchParams()
  whole.set('token', token)
  for (const [name, value] of form) whole.append(name, value as string)
  const headers = { cookie, 'sec-fetch-site': 'same-origin' }
  const answer = await fetch(house.url + from, { method: 'POST', headers, body: whole, redirect: 'manual' })
  if (answer.status !== 303) throw new Error(`${from} answers ${answer.status}: ${await answer.text()}`)
  return `${answer.headers.get('location')}`
}

const count = async (sql: string, ...values: unknown[]) =>
  Number((await database.pool.query<{ count: string }>(sql, values)).rows[0]?.count)

const letters = () => count(`select count(*) from platform.mail where act = 'invitations.send'`)

test(`a house killed while it writes to ${people} people, and again while it sends, goes on after its restarts: each gets one letter`, async () => {
  const first = await open()
  await signIn()
  const list = new FormData()
  list.set('list', Array.from({ length: people }, (_, n) => `person-${n}@commonweal.example`).join('\n'))
  const address = await send(first, { from: '/invitations/upload', form: list })
  const letter = new URLSearchParams({ subject: 'Come', words: 'Do.', do: 'send' })
  const lastLook = await send(first, { from: address, form: letter })
  const shown = await (await fetch(first.url + lastLook, { headers: { cookie } })).text()
  const [, seen = ''] = /name="seen" value="([^"]+)"/.exec(shown) ?? []
  await send(first, { from: lastLook, form: new URLSearchParams({ seen }) })
  await until('some of the letters are written', async () => (await letters()) > 0)
  await first.end('SIGKILL')
  const written = await letters()
  expect(written).toBeGreaterThan(0)
  expect(written).toBeLessThan(people)
  // What was written was written whole: invitation, letter and what the list says.
  expect(await count('select count(*) from invitations.invitation')).toBe(written)
  expect(await count(`select count(*) from invitations.line where outcome = 'sent'`)).toBe(written)

  const second = await open()
  await until('some of them are sent', () => Promise.resolve(smtp.received.length > 0))
  await second.end('SIGKILL')

  const third = await open()
  const batchId = address.split('/').at(-1)
  await until(
    'the list is done',
    async () => (await count('select count(done_at) from invitations.batch where id = $1', batchId)) === 1,
    180,
  )
  expect(await letters()).toBe(people)
  expect(
    await count(`select count(distinct to_address) from platform.mail where act = 'invitations.send'`),
  ).toBe(people)
  expect(await count(`select count(*) from invitations.line where outcome = 'sent'`)).toBe(people)
  await until(
    'all mail is settled',
    async () =>
      (await count('select count(*) from platform.mail where sent_at is null and dead_at is null')) === 0,
    240,
  )
  await third.end('SIGTERM')

  const arrived = smtp.received.map(({ to }) => to).filter((to) => to.startsWith('person-'))
  expect(arrived).toHaveLength(new Set(arrived).size)
  // Of the few that were being handed over when it died nobody can know: they are shown, and not sent twice.
  const { rows } = await database.pool.query<{ to: string; error: string }>(
    'select to_address as "to", last_error as error from platform.mail where dead_at is not null',
  )
  expect(rows.length).toBeLessThanOrEqual(16)
  for (const { error } of rows) expect(error).toContain('It may have been delivered')
  expect(new Set([...arrived, ...rows.map(({ to }) => to)]).size).toBe(people)
}, 600_000)
