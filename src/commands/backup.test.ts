import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import type pg from 'pg'
import { describe, expect, test } from 'vitest'
import { backUp } from '#platform/backup/backup.ts'
import { restore } from '#platform/backup/restore.ts'
import { listed, listKeptTables, quoted } from '#platform/backup/tables.ts'
import { readConfig } from '#platform/config.ts'
import { type Database, openConnection } from '#platform/db.ts'
import { layTables, listPending, migrate } from '#platform/migrate.ts'
import { freshDatabase } from '#test/postgres.ts'
import { plantStory } from '../seed.ts'
import { runCommand } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'commonweal-backup-'))
const at = new Date('2022-09-29T09:00:00Z')

/** The story planted once, for each test to have a copy of. */
const planted = (async () => {
  const house = await freshDatabase()
  await plantStory({ database: house, config: readConfig({}) }, at)
  // Words that a line-based file could trip over.
  await house.db
    .insertInto('people.member')
    .values({ name: 'Tab\there \\ backslash\u2028line \\. “end” \r 🙂 \\N', joinedAt: at })
    .execute()
  await house.close()
  return house.name
})()

const aSeededHouse = async () => freshDatabase({ copyOf: await planted })

async function inTransaction({ pool }: Database, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = await openConnection(pool)
  await client.query('begin')
  await work(client)
  await client.query('commit')
  await client.end()
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
    expect(await migrate(copy)).toEqual([])
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

  test('two backups to one path at once: the file that is there is whole', async () => {
    const house = await aSeededHouse()
    const path = join(folder, 'twice.backup')
    await Promise.all([backUp(house.pool, { path, at }), backUp(house.pool, { path, at })])
    const copy = await freshDatabase({ migrated: false })
    await restore(copy, { path })
    expect(await contents(copy)).toEqual(await contents(house))
    expect(readdirSync(folder).filter((name) => name.endsWith('.partial'))).toEqual([])
  })

  test('a backup before an upgrade leaves the database as the older release had it', async () => {
    const house = await freshDatabase({ migrated: false })
    await inTransaction(house, (client) => layTables(client, ['0001_platform', '0002_people']))
    const path = join(folder, 'older.backup')
    const lines: string[] = []
    const hear = (line: string) => void lines.push(line)
    const voices = { say: hear, write: hear, report: hear }
    expect(await runCommand(['backup', path], { DATABASE_URL: house.url }, voices), lines.join('\n')).toBe(0)
    expect(await listPending(house.db)).toContain('0003_community')

    const copy = await freshDatabase({ migrated: false })
    await restore(copy, { path })
    expect(await listPending(copy.db)).toContain('0003_community')
    expect(await migrate(copy)).toContain('0003_community')
  })

  test('a backup of an empty database is refused in words', async () => {
    const empty = await freshDatabase({ migrated: false })
    const path = join(folder, 'nothing.backup')
    await expect(backUp(empty.pool, { path, at })).rejects.toThrow(/CW-BACKUP-2/)
    expect(existsSync(path)).toBe(false)
  })

  test('a house that lives is never overwritten', async () => {
    const house = await aSeededHouse()
    const path = join(folder, 'again.backup')
    await backUp(house.pool, { path, at })
    await expect(restore(house, { path })).rejects.toThrow(/CW-RESTORE-1/)
  })

  test('a file with one bit that is another is refused, wherever it is', async () => {
    const house = await aSeededHouse()
    const path = join(folder, 'flipped.backup')
    await backUp(house.pool, { path, at })
    const whole = readFileSync(path)
    const copy = await freshDatabase({ migrated: false })
    for (let part = 1; part < 8; part++) {
      const spoilt = Buffer.from(whole)
      const place = Math.floor((whole.length * part) / 8)
      spoilt.writeUInt8(spoilt.readUInt8(place) ^ 1, place)
      writeFileSync(path, spoilt)
      await expect(restore(copy, { path }), `bit ${place}`).rejects.toThrow(/CW-RESTORE-[23]/)
    }
    writeFileSync(path, whole)
    await restore(copy, { path })
    expect(await contents(copy)).toEqual(await contents(house))
  })

  test('rows that the database refuses end the restore in words, however many still come', async () => {
    const house = await aSeededHouse()
    const path = join(folder, 'refused.backup')
    await backUp(house.pool, { path, at })
    const [before, table, after] = zstdDecompressSync(readFileSync(path))
      .toString()
      .split(/^(.*people\.member".*\n)/m)
    const many = `no member at all ${'x'.repeat(2000)}\n`.repeat(5_000)
    writeFileSync(path, zstdCompressSync(`${before}${table}${many}${after}`))
    const copy = await freshDatabase({ migrated: false })
    await expect(restore(copy, { path })).rejects.toThrow(/CW-RESTORE-2/)
    await backUp(house.pool, { path, at })
    await restore(copy, { path })
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
