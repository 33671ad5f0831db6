import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { backUp } from '#platform/backup/backup.ts'
import { restore } from '#platform/backup/restore.ts'
import { listed, listKeptTables, quoted } from '#platform/backup/tables.ts'
import { readConfig } from '#platform/config.ts'
import type { Database } from '#platform/db.ts'
import { migrate } from '#platform/migrate.ts'
import { freshDatabase } from '#test/postgres.ts'
import { plantStory } from '../seed.ts'

const folder = mkdtempSync(join(tmpdir(), 'commonweal-backup-'))
const at = new Date('2022-09-29T09:00:00Z')

async function aSeededHouse(): Promise<Database> {
  const house = await freshDatabase()
  await plantStory({ database: house, config: readConfig({}) }, at)
  // Words that a line-based file could trip over.
  await house.db
    .insertInto('people.member')
    .values({ name: 'Tab\there \\ backslash\u2028line \\. “end” \r 🙂 \\N', joinedAt: at })
    .execute()
  return house
}

/** Every table's rows as text, in an order of its own. */
async function contents({ pool }: Database): Promise<Record<string, unknown[]>> {
  const client = await pool.connect()
  try {
    const entries: [string, unknown[]][] = []
    for (const { name, columns } of await listKeptTables(client)) {
      const { rows } = await client.query(
        `select (${listed(columns)})::text as row from ${quoted(name)} order by 1`,
      )
      entries.push([name, rows])
    }
    return Object.fromEntries(entries)
  } finally {
    client.release()
  }
}

describe('an administrator keeps the house safe', () => {
  test('a backup restored into an empty database gives the same house, table by table', async () => {
    const house = await aSeededHouse()
    const path = join(folder, 'house.backup')
    const done = await backUp(house.pool, { path, at })
    const before = await contents(house)
    expect(done.tables).toBe(Object.keys(before).length)
    expect(done.rows).toBe(Object.values(before).flat().length)

    const copy = await freshDatabase({ migrated: false })
    await restore(copy, { path })
    expect(await contents(copy)).toEqual(before)
    expect(await migrate(copy.db)).toEqual([])
    // The house goes on: a next act gets a number that none has.
    await copy.db
      .insertInto('platform.act')
      .values({ act: 'a.b', doneAt: at, onKind: 'x', onId: '1' })
      .execute()
  })

  test('in a restored house too, nothing joins a published wording or changes what was said', async () => {
    const house = await aSeededHouse()
    const path = join(folder, 'sealed.backup')
    await backUp(house.pool, { path, at })
    const copy = await freshDatabase({ migrated: false })
    await restore(copy, { path })
    for (const statement of [
      `insert into frameworks.behaviour (characteristic_id, slug, text, position)
        select id, 'smuggled', 'Obeying', 99 from frameworks.characteristic`,
      `insert into frameworks.characteristic (version_id, key, position)
        select id, 'smuggled', 99 from frameworks.version`,
      `update community.edition set note = 'Never said'`,
      'delete from community.edition',
    ])
      await expect(copy.pool.query(statement)).rejects.toMatchObject({ code: 'CW001' })
  })

  test('two backups of the same house at one instant are the same file', async () => {
    const house = await aSeededHouse()
    await backUp(house.pool, { path: join(folder, 'one'), at })
    await backUp(house.pool, { path: join(folder, 'two'), at })
    expect(readFileSync(join(folder, 'one')).equals(readFileSync(join(folder, 'two')))).toBe(true)
  })

  test('a house that lives is never overwritten', async () => {
    const house = await aSeededHouse()
    const path = join(folder, 'again.backup')
    await backUp(house.pool, { path, at })
    await expect(restore(house, { path })).rejects.toThrow(/CW-RESTORE-1/)
  })

  test.each([
    ['cut short', (file: Buffer) => file.subarray(0, file.length - 40)],
    ['cut in the middle', (file: Buffer) => file.subarray(0, file.length / 2)],
    ['of something else', () => Buffer.from('holiday pictures')],
    ['empty', () => Buffer.alloc(0)],
  ])('a file %s is refused in words, and nothing of it is kept', async (_, spoil) => {
    const house = await aSeededHouse()
    const path = join(folder, 'spoilt.backup')
    await backUp(house.pool, { path, at })
    writeFileSync(path, spoil(readFileSync(path)))
    const copy = await freshDatabase({ migrated: false })
    await expect(restore(copy, { path })).rejects.toThrow(/CW-RESTORE-[23]/)
    await backUp(house.pool, { path, at })
    await restore(copy, { path })
    expect(await contents(copy)).toEqual(await contents(house))
  })
})
