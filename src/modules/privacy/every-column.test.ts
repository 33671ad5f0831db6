import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { listKeptTables } from '#platform/backup/tables.ts'
import { openConnection } from '#platform/db.ts'
import { listPersonal, nameOf, type PersonalTable } from '#platform/personal.ts'
import { openTestHouse } from '#test/house.ts'
import { listHeld } from './held.ts'

// A member has a row in each table that lists something of people; what is in each listed column is in their file.

const house = await openTestHouse()
const { db, owner } = house

type Column = { name: string; type: string; needed: boolean }

/** The columns of a table, and which of them a row cannot do without. */
async function columnsOf(table: string): Promise<Column[]> {
  const { rows } = await sql<Column>`
    select attname as name, format_type(atttypid, atttypmod) as type,
      attnotnull and not atthasdef and attidentity = '' as needed
    from pg_attribute where attrelid = ${table}::regclass and attnum > 0 and not attisdropped`.execute(
    owner.db,
  )
  return rows
}

/** A value of its own for each column, which is found again in the file. */
function marked(table: string, { name, type }: Column, whose: { id: string; address: string }): unknown {
  if (/^(member_id|published_by|begun_by|changed_by|decided_by|asked_by|by_person)$/.test(name))
    return whose.id
  if (name.endsWith('address')) return whose.address
  if (type === 'uuid') return crypto.randomUUID()
  if (type === 'text') return `marker of ${table}.${name}`
  if (type === 'text[]') return [`marker of ${table}.${name}`]
  if (type === 'jsonb') return JSON.stringify([`marker of ${table}.${name}`])
  if (type === 'bytea') return Buffer.from(`marker of ${table}.${name}`)
  if (type === 'boolean') return true
  if (type === 'date') return '2021-03-04'
  if (type.startsWith('timestamp')) return new Date('2021-03-04T05:06:07Z')
  return 3
}

/** Puts a row in; what keys and checks demand of it besides does not matter here, so they are not asked. */
async function plant(one: PersonalTable, whose: { id: string; address: string }): Promise<Column[]> {
  const table = nameOf(one)
  const wanted = new Set([
    ...Object.keys(one.columns),
    ...[...one.where.matchAll(/\w+/g)].map(([word]) => word),
  ])
  const columns = (await columnsOf(table)).filter(({ name, needed }) => needed || wanted.has(name))
  const names = sql.join(columns.map(({ name }) => sql.ref(name)))
  const values = sql.join(columns.map((column) => sql`${marked(table, column, whose)}`))
  await sql`insert into ${sql.table(table)} (${names}) overriding system value values (${values})`.execute(
    owner.db,
  )
  return columns
}

/** Takes checks, keys to other rows and triggers from this test's own copy of the tables. */
async function loosen(): Promise<void> {
  await sql`do $$ declare one record; begin
    for one in select conrelid::regclass as of, conname from pg_constraint
      where contype in ('c', 'f') and connamespace::regnamespace::text = any(${sql.lit('{people,interest,invitations,letters,complaints,community,frameworks,platform}')}::text[])
    loop execute format('alter table %s drop constraint %I', one.of, one.conname); end loop;
    for one in select distinct tgrelid::regclass as of from pg_trigger where not tgisinternal
    loop execute format('alter table %s disable trigger user', one.of); end loop;
  end $$`.execute(owner.db)
}

test('each column that a room lists is in the file that a member takes away', async () => {
  const { member } = await house.signedIn()
  await loosen()
  const whose = { memberId: member.id, addresses: [member.address] }
  const there = new Set((await listHeld(db, whose)).map(({ table }) => table))
  const hanging = /^interest\.(expression_(part|place)|question|browser)$/
  const planted = listPersonal().filter((one) => !there.has(nameOf(one)) && !hanging.test(nameOf(one)))
  for (const one of planted) await plant(one, member)

  const held = await listHeld(db, whose)
  for (const one of planted) {
    const found = held.find(({ table }) => table === nameOf(one))
    expect(found, `${nameOf(one)} holds a row of theirs, and the file has none`).toBeDefined()
    expect(Object.keys(found?.rows[0] ?? {}), nameOf(one)).toEqual(Object.values(one.columns))
    for (const { name, type } of await columnsOf(nameOf(one))) {
      const label = one.columns[name]
      const value = label && found?.rows[0]?.[label]
      if (label && /^(text|jsonb)/.test(type) && !name.endsWith('address'))
        expect(JSON.stringify(value)).toContain(`marker of ${nameOf(one)}.${name}`)
      else if (label) expect(value, `${nameOf(one)}: ${label}`).not.toBeNull()
    }
  }
})

test('no two columns of a table are handed out under one label', () => {
  const twice = listPersonal().filter(
    ({ columns }) => new Set(Object.values(columns)).size < Object.keys(columns).length,
  )
  expect(
    twice.map((one) => `${nameOf(one)} has two columns of one label: the second hides the first`),
  ).toEqual([])
})

test('every listed table is in a backup, so that it is looked for after an erasure', async () => {
  const client = await openConnection(owner.pool)
  const kept = new Set((await listKeptTables(client)).map(({ name }) => name))
  await client.end()
  expect(
    listPersonal()
      .map(nameOf)
      .filter((name) => !kept.has(name)),
  ).toEqual([])
})
