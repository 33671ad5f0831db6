import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createZstdCompress, zstdDecompressSync } from 'node:zlib'
import { beforeEach, describe, expect, test } from 'vitest'
import { backUp } from '#platform/backup/backup.ts'
import { restore } from '#platform/backup/restore.ts'
import { readConfig } from '#platform/config.ts'
import { type Database, openDatabase } from '#platform/db.ts'
import { migrate } from '#platform/migrate.ts'
import { freshDatabase } from '#test/postgres.ts'
import { until } from '#test/processes.ts'
import { plantStory } from '../seed.ts'

const at = new Date('2022-09-29T09:00:00Z')
let folder: string
let file: string

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'commonweal-restore-'))
  file = join(folder, 'house.backup')
  const house = await freshDatabase()
  await plantStory({ database: house, config: readConfig({}) }, at)
  await backUp(house.pool, { path: file, at })
  await house.close()
})

/** A backup that comes over a slow line: its first half is there, and the rest when the test says so. */
async function aSlowBackup() {
  const path = join(folder, 'slow')
  execFileSync('mkfifo', [path])
  const text = zstdDecompressSync(readFileSync(file))
  const compress = createZstdCompress()
  // For reading too, so that it opens before anybody reads the other end.
  const pipe = await open(path, 'r+')
  compress.pipe(pipe.createWriteStream())
  compress.write(text.subarray(0, text.length / 2))
  compress.flush()
  return {
    path,
    sendRest: () => void compress.end(text.subarray(text.length / 2)),
    breakOff: () => pipe.close(),
  }
}

/** The connection that writes into this database: of a client, as PostgreSQL's own workers write there too. */
const whoRestores = `from pg_locks join pg_stat_activity as act using (pid)
  where relation is not null and mode = 'RowExclusiveLock' and act.backend_type = 'client backend'
    and act.datname = current_database() and pid <> pg_backend_pid()`

/** Until the restore has made its tables, whoever sees them. */
const untilAtWork = ({ pool }: Database) =>
  until('the restore is at work', async () => (await pool.query(`select 1 ${whoRestores}`)).rows.length > 0)

const addMember = ({ db }: Database, name: string) =>
  db.insertInto('people.member').values({ name, joinedAt: at }).execute()

async function listMembers({ db }: Database): Promise<string[]> {
  const members = await db.selectFrom('people.member').select('name').execute()
  return members.map(({ name }) => name)
}

const isEmpty = async ({ pool }: Database) => {
  const { rows } = await pool.query(
    `select 1 from pg_namespace where nspname not like 'pg\\_%' and nspname not in ('public', 'information_schema')`,
  )
  return rows.length === 0
}

describe('somebody restores while', () => {
  test('a house starts on the same database: it waits, and its member stays when the restore fails', async () => {
    const copy = await freshDatabase({ migrated: false })
    const slow = await aSlowBackup()
    const restoring = restore(copy, { path: slow.path })
    await untilAtWork(copy)

    const other = openDatabase(copy.address, 2)
    const said: string[] = []
    const starting = migrate(other, (line) => said.push(line)).then(() => addMember(other, 'Ada Living'))
    await until('the house says that it waits', () => said.length > 0)
    expect(said).toEqual(['Waiting for another process to make the tables of this database'])

    await slow.breakOff()
    await expect(restoring).rejects.toThrow(/CW-RESTORE-[23]/)
    await starting
    expect(await listMembers(copy)).toEqual(['Ada Living'])
    await other.close()
  })

  test('a house starts on the same database: it finds all that was restored', async () => {
    const copy = await freshDatabase({ migrated: false })
    const slow = await aSlowBackup()
    const restoring = restore(copy, { path: slow.path })
    await untilAtWork(copy)
    const starting = migrate(copy).then(() => listMembers(copy))
    slow.sendRest()
    await restoring
    expect(await starting).toHaveLength(121)
  })

  test('the house has members already: nobody is lost', async () => {
    const house = await freshDatabase()
    await addMember(house, 'Ada Living')
    await expect(restore(house, { path: file })).rejects.toThrow(/CW-RESTORE-1/)
    expect(await listMembers(house)).toEqual(['Ada Living'])
  })

  test('it is killed: nothing is left, and the next try restores all', async () => {
    const copy = await freshDatabase({ migrated: false })
    const slow = await aSlowBackup()
    const restoring = restore(copy, { path: slow.path })
    restoring.catch(() => {})
    await untilAtWork(copy)
    await copy.pool.query(`select pg_terminate_backend(pid) ${whoRestores}`)
    slow.sendRest()
    await expect(restoring).rejects.toThrow()
    expect(await isEmpty(copy)).toBe(true)
    await restore(copy, { path: file })
    expect(await listMembers(copy)).toHaveLength(121)
  })
})
