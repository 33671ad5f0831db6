import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { houseRoot } from '#platform/root.ts'
import { freshDatabase } from '#test/postgres.ts'
import { describeSchema } from '../../scripts/schema/describe.ts'
import { generateTables } from '../../scripts/schema/tables.ts'

const committed = (...path: string[]) => readFileSync(join(houseRoot, ...path), 'utf8')

test('db/schema.sql and the generated tables say what the migrations make: else run "npm run schema"', async () => {
  const database = await freshDatabase()
  expect(await describeSchema(database.pool)).toBe(committed('db', 'schema.sql'))
  expect(generateTables(database.address)).toBe(committed('src', 'platform', 'tables.ts'))
  await database.close()
})

test('every table, and every column that holds something personal, says what it is for', async () => {
  const { pool, close } = await freshDatabase()
  const { rows } = await pool.query<{ name: string; comment: string | null }>(`
    select n.nspname || '.' || c.relname as name, obj_description(c.oid) as comment
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'migration', 'job', 'public')
      and obj_description(c.oid) is null`)
  expect(rows.map(({ name }) => `${name} has no comment: say in its migration what it is for`)).toEqual([])
  await close()
})
