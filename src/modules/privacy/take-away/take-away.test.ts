import { existsSync, readdirSync, readlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openTestHouse } from '#test/house.ts'
import { unzip } from '#test/unzip.ts'
import { packHeld } from './archive.ts'

const house = await openTestHouse()
const { db } = house

type Told = { held: { table: string; rows: Record<string, unknown>[] }[] }

const readData = (archive: Buffer): Told => JSON.parse(`${unzip(archive).get('data.json')}`)
const leftovers = () => readdirSync(tmpdir()).filter((name) => name.startsWith('commonweal-held-'))

test('two at once, with much to tell, get all of it, and nothing is left lying about', async () => {
  const before = new Set(leftovers())
  const browser = await house.signedIn()
  await sql`insert into platform.act (act, done_at, by_person, on_kind, on_id)
    select 'test.do', now(), ${browser.member.id}, 'thing', n::text from generate_series(1, 20000) as n`.execute(
    db,
  )
  await browser.get('/account/take-away')
  const both = await Promise.all([1, 2].map(() => browser.download('/account/take-away')))
  for (const archive of both) {
    const acts = readData(archive).held.find(({ table }) => table === 'platform.act')?.rows ?? []
    const things = new Set(acts.filter(({ act }) => act === 'test.do').map(({ on_id }) => on_id))
    expect(things.size).toBe(20_000)
    expect(`${unzip(archive).get('index.html')}`).toContain('(20,000)')
  }
  await expect.poll(() => leftovers().filter((name) => !before.has(name))).toEqual([])
})

test('what waits to be read has no name on disk, so that nothing is left where the house is killed', async () => {
  const before = leftovers()
  const { id: memberId, name } = (await house.signedIn()).member
  const archive = await packHeld(db, {
    whose: { memberId, addresses: [] },
    name,
    community: 'A community',
    at: house.clock.now(),
  })
  expect(leftovers()).toEqual(before)
  const chunks: Buffer[] = []
  for await (const chunk of archive) chunks.push(chunk as Buffer)
  expect(`${unzip(Buffer.concat(chunks)).get('index.html')}`).toContain(name)
})

test('what cannot be put on record is not handed out, and closed', async () => {
  const browser = await house.signedIn()
  await browser.get('/account/take-away')
  await house.owner.pool.query(
    `alter table platform.act add constraint refused check (act <> 'privacy.takeAway') not valid`,
  )
  const [before, open] = [leftovers(), heldOpen()]
  expect((await browser.post('/account/take-away')).status).toBe(500)
  await house.owner.pool.query('alter table platform.act drop constraint refused')
  expect(house.mistakes.splice(0).join('')).toContain('refused')
  expect(leftovers()).toEqual(before)
  await expect.poll(heldOpen).toEqual(open)
})

/** The packed files that this process has open, where the system tells. */
const heldOpen = () =>
  (existsSync('/proc/self/fd') ? readdirSync('/proc/self/fd') : []).filter((number) => {
    try {
      return readlinkSync(`/proc/self/fd/${number}`).includes('commonweal-held-')
    } catch {
      // Closed since the list was read.
      return false
    }
  })

test('somebody takes it away ten times a day, and each time is on record', async () => {
  const browser = await house.signedIn()
  await browser.get('/account/take-away')
  const codes = []
  for (let times = 0; times < 11; times++) codes.push((await browser.post('/account/take-away')).status)
  expect(codes).toEqual([...Array.from({ length: 10 }, () => 200), 429])
  const acts = await db
    .selectFrom('platform.act')
    .select('id')
    .where('act', '=', 'privacy.takeAway')
    .where('byPerson', '=', browser.member.id)
    .execute()
  expect(acts).toHaveLength(10)
})

test('words that look like a page or a script are words; an address that is not proven opens nothing', async () => {
  const browser = await house.signedIn()
  const memberId = browser.member.id
  const words = '</dd><script>alert(1)</script>\u2028“”\\ 🙂 2022-06-02T09:00:00+00:00'
  await db.insertInto('people.profile').values({ memberId, about: words }).execute()
  const strangers = 'stranger@commonweal.example'
  await db.insertInto('people.address').values({ memberId, address: strangers, isMain: false }).execute()
  const at = house.clock.now()
  await db
    .insertInto('interest.draft')
    .values({
      address: strangers,
      answers: '{"name":"A stranger"}',
      begunAt: at,
      changedAt: at,
      expiresAt: at,
    })
    .execute()
  await browser.get('/account/take-away')
  const archive = await browser.download('/account/take-away')
  const page = `${unzip(archive).get('index.html')}`
  expect(page).not.toContain('<script')
  expect(page).toContain('&lt;script>')
  const profile = readData(archive).held.find(({ table }) => table === 'people.profile')
  expect(profile?.rows[0]?.about).toBe(words)
  expect(JSON.stringify(readData(archive))).not.toContain('A stranger')
})

test('who finds another name beside their address is told why it is there', async () => {
  const browser = await house.signedIn()
  const { id: batchId } = await db
    .insertInto('invitations.batch')
    .values({ uploadedAt: house.clock.now() })
    .returning('id')
    .executeTakeFirstOrThrow()
  const line = { batchId, name: 'Somebody Test-Else', finding: 'invite' }
  await db
    .insertInto('invitations.line')
    .values([
      { ...line, number: 1, address: browser.member.address },
      { ...line, number: 2, address: 'else@commonweal.example', name: browser.member.name },
    ])
    .execute()
  await browser.get('/account/take-away')
  const archive = await browser.download('/account/take-away')
  expect(`${unzip(archive).get('index.html')}`).toContain('A line is here because your address stands in it')
  const held = readData(archive).held.find(({ table }) => table === 'invitations.line')
  expect(held).toMatchObject({
    note: expect.stringContaining('by mistake somebody else’s'),
    rows: [{ name: 'Somebody Test-Else' }],
  })
})
