import { expect, test } from 'vitest'
import { openConnection } from '#platform/db.ts'
import { listPersonal, nameOf } from '#platform/personal.ts'
import { freshDatabase } from '#test/postgres.ts'
import '../../src/app.ts'

// Whoever is erased waits for it: nothing that is theirs is looked for by reading a whole table.

/** Tables that are read as a whole, and why that does no harm. */
const read: Record<string, string> = {
  'community.edition': 'a few dozen',
  'community.page': 'a few dozen',
  'frameworks.version': 'a few dozen',
  'frameworks.draft': 'one a framework',
  'frameworks.draft_characteristic': 'a few hundred',
  'frameworks.lineage': 'a few hundred',
  'frameworks.crosswalk_link': 'a few hundred',
  'interest.intake': 'one row',
  'invitations.batch': 'one a list',
  'invitations.rule': 'a few dozen',
  'people.held_role': 'a few dozen',
  'people.address_request': 'of one year',
}

const database = await freshDatabase()
const client = await openConnection(database.pool)
await client.query('set enable_seqscan = off')

/** Whether a table is read as a whole where a condition holds, even when PostgreSQL would rather not. */
async function isReadAsAWhole(table: string, condition: string): Promise<boolean> {
  const { rows } = await client.query<{ 'QUERY PLAN': string }>(
    `explain select from ${table} where ${condition}`,
  )
  return rows.some(({ 'QUERY PLAN': line }) => line.includes(`Seq Scan on ${table.split('.')[1]}`))
}

test('what is held of somebody is found by indexes', async () => {
  const whole: string[] = []
  for (const table of listPersonal()) {
    if (table.read) continue
    const condition = table.where
      .replaceAll(':member', "'00000000-0000-0000-0000-000000000000'::uuid")
      .replaceAll(':addresses', "'{somebody@commonweal.example}'::text[]")
    if (!read[nameOf(table)] && (await isReadAsAWhole(nameOf(table), condition)))
      whole.push(`${nameOf(table)} is read as a whole: make an index for ${table.where}`)
  }
  expect(whole).toEqual([])
})

test('every key to what goes with an erasure has an index', async () => {
  const { rows: keys } = await client.query<{ table: string; column: string }>(
    `select conrelid::regclass::text as table, attname as column
      from pg_constraint join pg_attribute on attrelid = conrelid and attnum = conkey[1]
      where contype = 'f' and confrelid in ('people.member'::regclass, 'interest.expression'::regclass)`,
  )
  expect(keys.length).toBeGreaterThan(40)
  const whole: string[] = []
  for (const { table, column } of keys)
    if (!read[table] && (await isReadAsAWhole(table, `${column} = '00000000-0000-0000-0000-000000000000'`)))
      whole.push(`${table} is read as a whole when a member goes: make an index for ${column}`)
  expect(whole).toEqual([])
  await client.end()
  await database.close()
})
