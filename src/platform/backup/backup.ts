import { randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { constants, createZstdCompress } from 'node:zlib'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { openConnection } from '../db.ts'
import { OperatorError } from '../errors.ts'
import { type KeptTable, listed, listKeptTables, quoted } from './tables.ts'

export const formatName = 'commonweal-backup'
export const formatVersion = 1

/** What one line of the file says beside the rows; rows are PostgreSQL's own text format, a line each. */
export type Heading = { format: string; version: number; madeAt: string; migrations: string[] }
export type TableHeading = { table: string; columns: string[] }
export type Ending = { end: true; tables: number; rows: number }

/**
 * Writes the whole house into one file, as it stood at one instant, while it goes on running. The file is text
 * inside (zstd with a checksum outside), so any release and any PostgreSQL can read it. Memory stays flat
 * whatever the size. Nothing is at `path` unless all of it is on disk.
 */
export async function backUp(pool: pg.Pool, { path, at }: { path: string; at: Date }): Promise<Ending> {
  const client = await openConnection(pool)
  const partial = `${path}.${randomBytes(4).toString('hex')}.partial`
  const total: Ending = { end: true, tables: 0, rows: 0 }
  try {
    await client.query('begin isolation level repeatable read read only')
    await pipeline(
      writeParts(client, at, total),
      createZstdCompress({ params: { [constants.ZSTD_c_checksumFlag]: 1 } }),
      createWriteStream(partial, { mode: 0o600, flags: 'wx', flush: true }),
    )
    await client.query('commit')
    await rename(partial, path)
    await keepName(path)
    return total
  } catch (error) {
    await client.query('rollback').catch(() => {})
    await rm(partial, { force: true })
    throw error
  } finally {
    await client.end()
  }
}

/** A power cut right after must not take away the file's name. */
async function keepName(path: string): Promise<void> {
  const folder = await open(dirname(path))
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

async function* writeParts(client: pg.ClientBase, at: Date, total: Ending): AsyncGenerator<string | Buffer> {
  const { rows } = await client
    .query<{ name: string }>('select name from migration.done order by name')
    .catch((error: Error) => {
      throw new OperatorError(
        'CW-BACKUP-2',
        `there is no house in this database: ${error.message}`,
        'Check DATABASE_URL or HOUSE_HOME.',
      )
    })
  const heading: Heading = {
    format: formatName,
    version: formatVersion,
    madeAt: at.toISOString(),
    migrations: rows.map(({ name }) => name),
  }
  yield line(heading)
  for (const table of await listKeptTables(client)) {
    yield line({ table: table.name, columns: table.columns } satisfies TableHeading)
    const copy = client.query(
      copyTo(`copy (select ${listed(table.columns)} from ${quoted(table.name)}${orderOf(table)}) to stdout`),
    )
    for await (const chunk of copy) {
      const bytes = chunk as Buffer // a copy is a stream of bytes
      // Counted here: the copy itself may hear how many rows it had only after its last byte is read.
      total.rows += countLines(bytes)
      yield bytes
    }
    yield '\\.\n'
    total.tables += 1
  }
  yield line(total)
}

const newline = '\n'.charCodeAt(0)

/** Each row is a line: what is written within a row as a line's end is written otherwise. */
function countLines(bytes: Buffer): number {
  let lines = 0
  for (let at = bytes.indexOf(newline); at !== -1; at = bytes.indexOf(newline, at + 1)) lines += 1
  return lines
}

/** The order of the first column makes two backups of the same house the same, to compare them. */
const orderOf = (table: KeptTable) => ` order by "${table.columns[0]}"`

const line = (value: object) => `${JSON.stringify(value)}\n`
