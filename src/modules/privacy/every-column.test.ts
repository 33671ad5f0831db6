import { randomBytes, randomUUID } from 'node:crypto'
import type pg from 'pg'
import { expect, test } from 'vitest'
import { memberErased } from '#modules/people/index.ts'
import { openConnection } from '#platform/db.ts'
import { markSent, settleLeftovers } from '#platform/mail/claim.ts'
import { listPersonal, nameOf, type PersonalTable } from '#platform/personal.ts'
import { plantSmallSystem } from '#test/applicant.ts'
import { dump } from '#test/dump.ts'
import { openTestHouse } from '#test/house.ts'
import { unzip } from '#test/unzip.ts'
import { erase } from './erase/erase.ts'
import { takeAway } from './take-away/take-away.ts'

// A row in every table that holds something personal, with a word of its own in every column: whatever a room adds to
// its list is tried here without anybody thinking of it.

const house = await openTestHouse()
const { db, owner, clock, config } = house
const system = await plantSmallSystem(house)
const { member } = await house.signedIn()
const viewer = {
  ...member,
  roles: new Set<never>(),
  waitingRoles: new Set<never>(),
  sessionId: randomUUID(),
  hasSecondFactor: false,
  hasKeptWords: false,
  provedAt: null,
}
const address = member.address
const expressionId = randomUUID()
const draftId = randomUUID()
const insightId = randomUUID()
/** Rows by which others are somebody's. */
const parents = new Map(
  ['people.session', 'events.registration', 'boards.seat', 'frameworks.suggestion'].map((name) => [
    name,
    randomUUID(),
  ]),
)
let second = 0

type Column = { name: string; type: string; isIdentity: boolean; isGenerated: boolean; isNeeded: boolean }
type Planted = { table: PersonalTable; column: string; marker: string }

// What no condition finds is handed out with another table, or not at all, and its room tests that.
const found = listPersonal().filter(({ read, where }) => !read && where !== 'false')
const client = await openConnection(owner.pool)
const planted = await plantAll(client)

/** Plants a row in each table, past all checks and keys that stand in the way of words without a meaning. */
async function plantAll(on: pg.Client): Promise<Planted[]> {
  const { rows: checks } = await on.query<{ table: string; name: string }>(
    `select conrelid::regclass::text as table, quote_ident(conname) as name from pg_constraint
      where contype = 'c' and connamespace::regnamespace::text in
        ('people', 'platform', 'interest', 'invitations', 'letters', 'complaints', 'privacy', 'community', 'frameworks',
          'connect', 'events', 'boards', 'insights', 'governance')`,
  )
  for (const { table, name } of checks) await on.query(`alter table ${table} drop constraint ${name}`)
  await on.query('set session_replication_role = replica')
  const all: Planted[] = []
  for (const table of found) all.push(...(await plant(on, table)))
  await on.query('set session_replication_role = origin')
  return all
}

async function plant(on: pg.Client, table: PersonalTable): Promise<Planted[]> {
  const name = nameOf(table)
  const columns = await columnsOf(on, name)
  // What a condition names of another table is no column of this one.
  const keys = Object.fromEntries(
    Object.entries(keysOf(table)).filter(([key]) => columns.some((column) => column.name === key)),
  )
  const markers = Object.keys(table.columns).flatMap((column): Planted[] => {
    const marker = markerOf(table, column, columns.find((one) => one.name === column)?.type ?? '')
    return marker === null || keys[column] !== undefined ? [] : [{ table, column, marker }]
  })
  const values = columns
    .filter(({ isIdentity, isGenerated }) => !isIdentity && !isGenerated)
    .map(({ name: column, ...one }) => ({
      column,
      value: keys[column] ?? valueOf(markers.find((one) => one.column === column)?.marker ?? null, one),
    }))
  if (name === 'people.member') {
    const changes = values.map(({ column }, place) => `"${column}" = $${place + 1}`)
    await on.query(
      `update people.member set ${changes} where id = '${member.id}'`,
      values.map(({ value, column }) => (column === 'left_at' ? null : value)),
    )
    return markers.filter(({ column }) => column !== 'left_at')
  }
  if (name === 'people.address') return []
  if (keys.member_id) await on.query(`delete from ${name} where member_id = $1`, [member.id])
  await on.query(
    `insert into ${name} (${values.map(({ column }) => `"${column}"`)}) values (${values.map((_, place) => `$${place + 1}`)})`,
    values.map(({ value }) => value),
  )
  return markers
}

async function columnsOf(on: pg.Client, table: string): Promise<Column[]> {
  const { rows } = await on.query<Column>(
    `select attname as name, format_type(atttypid, null) as type, attidentity <> '' as "isIdentity",
        attgenerated <> '' as "isGenerated", attnotnull as "isNeeded"
      from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
    [table],
  )
  return rows
}

/** The columns by which a row is the member's, as the room's condition names them. */
function keysOf({ table, where }: PersonalTable): Record<string, string> {
  const [, child, parent] = /^(\w+) in \(select id from (\w+\.\w+) where/.exec(where) ?? []
  const parentId = parents.get(`${parent}`)
  if (parentId) return { [`${child}`]: parentId }
  const keys: Record<string, string> = {}
  const ownId = parents.get(table)
  if (ownId) keys.id = ownId
  for (const [, column] of where.matchAll(/(\w+) = :member/g)) keys[`${column}`] = member.id
  for (const [, column] of where.matchAll(/:member in \((\w+)/g)) keys[`${column}`] = member.id
  for (const [, column] of where.matchAll(/(\w+) = any\(:addresses\)/g)) keys[`${column}`] = address
  const [byExpression, byDraft] = [
    /expression_id = any\(array/.test(where),
    /draft_id = any\(array/.test(where),
  ]
  if (byExpression) keys.expression_id = expressionId
  if (byDraft) keys.draft_id = draftId
  if (table === 'interest.expression') keys.id = expressionId
  if (table === 'interest.draft') keys.id = draftId
  // What is matched inside another table’s condition is no column of this one.
  if (byExpression || byDraft) delete keys.address
  if (byExpression && !where.startsWith('(member_id')) delete keys.member_id
  if (table === 'connect.insight') {
    keys.id = insightId
    delete keys.member_id
  }
  if (table === 'connect.insightAuthor') keys.insight_id = insightId
  if (table === 'platform.act') keys.on_kind = 'member'
  // What is forgotten is counted by its part of the system.
  if (table === 'interest.expressionPart') keys.part_id = system.hospital
  return keys
}

/** A word of the column's own, or an instant; null for what can have none. */
function markerOf({ table }: PersonalTable, column: string, type: string): string | null {
  if (/timestamp/.test(type))
    return new Date(Date.UTC(2031, 0, 1) + second++ * 1000).toISOString().slice(0, 19)
  // How it stands is one of a few words, and counted once they are gone.
  if (column === 'status') return null
  if (/text|json|tsvector/.test(type)) return `m-${table}-${column}`.toLowerCase()
  return null
}

function valueOf(marker: string | null, { type, isNeeded }: Omit<Column, 'name'>): unknown {
  if (/timestamp/.test(type)) return marker ? `${marker}Z` : '2030-01-01T00:00:00Z'
  if (type === 'text[]') return [marker ?? 'x']
  if (type.endsWith('[]')) return []
  if (/json/.test(type)) return JSON.stringify([marker ?? 'x'])
  if (type === 'tsvector') return `'${marker ?? 'x'}'`
  if (type === 'text') return marker ?? randomUUID()
  if (type === 'date') return '2031-01-02'
  if (type === 'boolean') return false
  // A key that leads nowhere would be in the way of forgetting who changed the row.
  if (type === 'uuid') return isNeeded ? randomUUID() : null
  return type === 'bytea' ? randomBytes(16) : 7
}

/** A moment as the page says it, which has no seconds; the file for programs has all of it. */
const isInstant = (marker: string) => /^\d{4}-/.test(marker)

test('every column that a room lists is in the file, for people and for programs', async () => {
  const chunks: Buffer[] = []
  for await (const chunk of await takeAway(db, { viewer, config, at: clock.now() }))
    chunks.push(chunk as Buffer)
  const files = unzip(Buffer.concat(chunks))
  const [readable, data] = [`${files.get('index.html')}`, `${files.get('data.json')}`]
  const told = JSON.parse(data) as { held: { table: string; rows: Record<string, unknown>[] }[] }
  expect(told.held.map(({ table }) => table)).toEqual(expect.arrayContaining(found.map(nameOf)))
  expect(planted.length).toBeGreaterThan(100)
  const missing = planted.flatMap(({ table, column, marker }) => {
    const rows = told.held.find(({ table: name }) => name === nameOf(table))?.rows ?? []
    const inPage = isInstant(marker) || readable.includes(marker)
    return inPage && rows.some((row) => JSON.stringify(row[column] ?? '').includes(marker))
      ? []
      : [`${nameOf(table)}.${column}`]
  })
  expect(missing).toEqual([])
})

test('every listed table is among those that a copy of the house holds, so that it is looked at below', async () => {
  const kept = [...(await dump(owner)).keys()]
  expect(kept).toEqual(expect.arrayContaining(listPersonal().map(nameOf)))
})

let stop = false
memberErased.listen(async () => {
  if (stop) throw new Error('The power fails half way')
})

test('an erasure that fails half way has done nothing at all', async () => {
  const before = await dump(owner)
  stop = true
  await expect(erase(db, { viewer, config, at: clock.now() })).rejects.toThrow('The power fails')
  stop = false
  expect(await dump(owner)).toEqual(before)
})

/** Columns that a room keeps, as it says on the page before the press. */
const isKept = ({ table: { erased }, column }: Planted) =>
  typeof erased === 'object' && !Object.hasOwn(erased.without ?? {}, column)

test('who is erased is nowhere in a copy of all tables: no name, no address, no word of theirs', async () => {
  const { id, name } = await db
    .selectFrom('people.member')
    .select(['id', 'name'])
    .where('id', '=', member.id)
    .executeTakeFirstOrThrow()
  const to = 'somebody-else@commonweal.example'
  await client.query(
    `insert into platform.mail (act, once, to_address, subject, body_text, body_html, queued_at, due_at, sent_at)
      values ('test.do', 'about them', $1, 'About ' || $2, 'It is ' || $2 || ', at ' || $3, $2, now(), now(), now())`,
    [to, name, address],
  )
  expect(await erase(db, { viewer, config, at: clock.now() })).toBe('erased')
  const receipt = await db
    .selectFrom('platform.mail')
    .selectAll()
    .where('toAddress', '=', address)
    .executeTakeFirstOrThrow()
  expect(receipt.bodyText).not.toContain(name)
  await markSent(db, { ...receipt, wordsId: null, pausedBecause: null }, clock.now())
  await settleLeftovers(db, clock.now())

  const left = await dump(owner)
  const all = [...left].flat().join('\n')
  expect(all).not.toContain(name)
  expect(all).not.toContain(address)
  const still = planted.filter((one) => !isKept(one) && !isInstant(one.marker) && all.includes(one.marker))
  expect(still.map(({ table, column }) => `${nameOf(table)}.${column}`)).toEqual([])
  const naming = [...left].flatMap(([table, rows]) => (rows.includes(id) ? [table] : []))
  // A number that names nobody, where it is said that it stays; and how often something was asked, for two days.
  expect(naming.toSorted()).toEqual(['platform.act', 'privacy.erasure'])
  await client.end()
})
