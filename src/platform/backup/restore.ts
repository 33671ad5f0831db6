import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { createZstdDecompress } from 'node:zlib'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { type Database, lookAtTables, openConnection } from '../db.ts'
import { OperatorError } from '../errors.ts'
import { inTurn } from '../in-turn.ts'
import { layTables } from '../migrate.ts'
import { type Ending, formatName, formatVersion, type Heading, type TableHeading } from './backup.ts'
import { listed, quoted } from './tables.ts'

/**
 * Fills an empty database from a backup, all or nothing, and leaves it as the backup's release had it; the next
 * start brings it to this release. Tables and rows come in one transaction, and a house that starts meanwhile
 * waits: it finds all of it, or nothing.
 *
 * @throws OperatorError CW-RESTORE-1 the database is not empty, -2 the file is damaged, no backup or a newer
 * one's, -3 the file ends too early. Nothing is kept then.
 */
export async function restore(
  { pool }: Pick<Database, 'pool'>,
  { path, report = () => {} }: { path: string; report?: (line: string) => void },
): Promise<Ending> {
  return await inTurn(pool, { turn: 'make the tables of this database', report }, async () => {
    const client = await openConnection(pool)
    // A connection that is lost fails the query under way, which says so.
    client.on('error', () => {})
    const file = openFile(path)
    try {
      await client.query('begin')
      // What the database makes of other tables by itself (people.listing) is in the backup too: it need not be made.
      await client.query("set local commonweal.restoring = 'on'")
      const ending = await fill(client, splitLines(file), path)
      await client.query('commit')
      // All is there, whatever becomes of this: PostgreSQL does it by itself a little later.
      await lookAtTables(client).catch(() => {})
      return ending
    } finally {
      // Without a commit PostgreSQL forgets all of it.
      await client.end()
      file.destroy()
    }
  })
}

async function fill(client: pg.ClientBase, lines: Lines, path: string): Promise<Ending> {
  await refuseUnlessEmpty(client)
  const heading = readHeading(await next(lines, path), path)
  await layTables(client, heading.migrations)
  const ending = await loadTables(client, lines, path)
  // The last that is read is the checksum of the file, after its last line.
  if (await isMore(lines, path)) throw broken(path, 'it goes on after its end')
  await resetSequences(client)
  return ending
}

function openFile(path: string): Readable {
  const text = createZstdDecompress()
  const file = createReadStream(path)
  file.on('error', (error) => text.destroy(error))
  // Whoever reads the lines is told, though nobody may be reading just now.
  text.on('error', () => {})
  return file.pipe(text)
}

type Lines = AsyncIterator<string>

/** The lines of a file. (Node's readline also breaks at U+2028, which people's words may hold.) */
async function* splitLines(file: Readable): AsyncGenerator<string> {
  let rest = ''
  for await (const chunk of file.setEncoding('utf8')) {
    const parts = `${rest}${chunk}`.split('\n')
    rest = parts.pop() ?? ''
    yield* parts
  }
  if (rest) yield rest
}

async function next(lines: Lines, path: string): Promise<string> {
  const { value, done } = await read(lines, path)
  if (done)
    throw new OperatorError(
      'CW-RESTORE-3',
      `${path} ends too early`,
      'Use another backup. Nothing was restored.',
    )
  return value
}

const isMore = async (lines: Lines, path: string) => !(await read(lines, path)).done

const read = (lines: Lines, path: string) =>
  lines.next().catch((error: Error) => {
    throw broken(path, error.message)
  })

function readHeading(line: string, path: string): Heading {
  // Whatever it is, it has these or has them not: that is looked at below.
  const heading = parse(line, path) as Partial<Heading>
  if (heading.format !== formatName || !Array.isArray(heading.migrations))
    throw broken(path, 'it does not begin as one does')
  if (heading.version !== formatVersion)
    throw broken(path, `its format is ${heading.version}, and this release reads ${formatVersion}`)
  // A file that says this format and version has all of its heading.
  return heading as Heading
}

async function loadTables(client: pg.ClientBase, lines: Lines, path: string): Promise<Ending> {
  let rows = 0
  for (;;) {
    // What stands between the tables of this version is one of these two.
    const line = parse(await next(lines, path), path) as TableHeading | Ending
    if ('end' in line) {
      if (line.rows !== rows) throw broken(path, `it says ${line.rows} rows and holds ${rows}`)
      return line
    }
    rows += await loadTable(client, line, lines, path)
  }
}

async function loadTable(
  client: pg.ClientBase,
  { table, columns }: TableHeading,
  lines: Lines,
  path: string,
): Promise<number> {
  const copy = client.query(copyFrom(`copy ${quoted(table)} (${listed(columns)}) from stdin`))
  const failed = new Promise<never>((_, reject) =>
    copy.once('error', (error) => {
      // Refused, it must send no more: it would, to a connection that it has let go of by then (node-pg-copy-streams
      // #171), and that ends the process.
      copy.destroy()
      reject(isOfTheFile(error) ? broken(path, error.message) : error)
    }),
  )
  failed.catch(() => {})
  let rows = 0
  for (let row = await next(lines, path); row !== '\\.'; row = await next(lines, path)) {
    rows += 1
    if (!copy.write(`${row}\n`)) await Promise.race([once(copy, 'drain'), failed])
  }
  copy.end()
  await Promise.race([once(copy, 'finish'), failed])
  return rows
}

/**
 * Whether the database refuses what the file says (values, joins, names), rather than being unable to take it, or not
 * allowed to (42501).
 */
const isOfTheFile = (error: Error) => /^(22|23|42(?!501))/.test((error as pg.DatabaseError).code ?? '')

async function resetSequences(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string }>(`
    select n.nspname || '.' || c.relname as table, a.attname as column
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where a.attidentity <> '' and n.nspname not in ('job', 'migration')`)
  for (const { table, column } of rows) {
    await client.query(`select setval(pg_get_serial_sequence('${quoted(table)}', '${column}'),
      coalesce((select max("${column}") from ${quoted(table)}), 0) + 1, false)`)
  }
}

async function refuseUnlessEmpty(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query(`select 1 from pg_namespace
    where nspname not like 'pg\\_%' and nspname not in ('public', 'information_schema')`)
  if (rows.length === 0) return
  throw new OperatorError(
    'CW-RESTORE-1',
    'this database already holds a house, and a restore never overwrites one',
    'Restore into an empty one: set HOUSE_HOME to a new folder, or DATABASE_URL to an empty database. See docs/operate/backup.md.',
  )
}

function parse(line: string, path: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw broken(path, 'a line in it is not as it was written')
  }
}

const broken = (path: string, why: string) =>
  new OperatorError(
    'CW-RESTORE-2',
    `${path} cannot be read as a backup: ${why}`,
    'Use another backup. Nothing was restored.',
  )
