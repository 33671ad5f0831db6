import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '#platform/db.ts'
import { listPersonal, nameOf, type PersonalTable } from '#platform/personal.ts'

/** Whose data are asked for. */
export type Whose = { memberId: string; addresses: readonly string[] }

/** One thing that is held of somebody: its values by the names of their columns, as JSON has them. */
export type HeldRow = Record<string, unknown>

/**
 * How much each table holds of a member; tables that hold nothing are left out, and those that only their own room can
 * read. One query.
 */
export async function countHeld(db: Db, whose: Whose): Promise<{ table: PersonalTable; count: number }[]> {
  const tables = listPersonal().filter(({ read }) => !read)
  const counts = tables.map(
    (table) => sql`(select count(*) from ${namely(table)} where ${ofWhom(table, whose)})`,
  )
  const { rows } = await sql<{
    counts: number[]
  }>`select array[${sql.join(counts)}]::int[] as counts`.execute(db)
  return tables
    .map((table, place) => ({ table, count: rows[0]?.counts[place] ?? 0 }))
    .filter(({ count }) => count > 0)
}

/** So many rows at a time: memory stays flat, however much is held. */
const atATime = 500

/**
 * Reads what one table holds of a member, a few hundred rows at a time, in the caller's transaction.
 */
export async function* readHeld(tx: Tx, table: PersonalTable, whose: Whose): AsyncGenerator<HeldRow> {
  if (table.read) {
    yield* await table.read(tx, whose.memberId)
    return
  }
  const columns = Object.keys(table.columns)
  await sql`declare held no scroll cursor for
    select json_build_array(${sql.join(columns.map((column) => readingOf(table, column)))})::text as held
    from ${namely(table)} where ${ofWhom(table, whose)} order by ${sql.ref(columns[0] ?? '')}`.execute(tx)
  for (let last = atATime; last === atATime; ) {
    const { rows } = await sql<{ held: string }>`fetch ${sql.lit(atATime)} from held`.execute(tx)
    last = rows.length
    // It is the list that the query builds.
    const lists = rows.map(({ held }) => JSON.parse(held) as unknown[])
    yield* (await nameThings(tx, table, lists)).map((values) => asRow(columns, values))
  }
  await sql`close held`.execute(tx)
}

/** Puts what things are called in the place of their numbers. */
async function nameThings(
  tx: Tx,
  { columns, named }: PersonalTable,
  rows: unknown[][],
): Promise<unknown[][]> {
  if (!named || rows.length === 0) return rows
  const places = new Set(named.columns.map((column) => Object.keys(columns).indexOf(column)))
  const ids = rows.flatMap((row) => row.filter((id, place) => places.has(place) && id !== null).map(String))
  const names = await named.find(tx, ids)
  return rows.map((row) =>
    row.map((value, place) => (places.has(place) ? (names.get(String(value))?.name ?? value) : value)),
  )
}

const asRow = (columns: readonly string[], values: unknown[]): HeldRow =>
  Object.fromEntries(columns.map((column, place) => [column, values[place]]))

/** The files that a table holds of a member: few, as a photograph. */
export async function listFiles(tx: Tx, table: PersonalTable, whose: Whose): Promise<Buffer[]> {
  if (!table.file) return []
  const { rows } = await sql<{ file: Buffer }>`select ${sql.ref(table.file.column)} as file
    from ${namely(table)} where ${ofWhom(table, whose)}`.execute(tx)
  return rows.map(({ file }) => file)
}

/**
 * Deletes what the rooms say is to be deleted of somebody, and takes out of what stays whatever names them, while
 * their own row stands. What goes with that row goes with it.
 */
export async function forgetHeld(tx: Tx, { at, ...whose }: Whose & { at: Date }): Promise<void> {
  // What hangs on other rows is deleted before them.
  for (const table of listPersonal().toReversed()) {
    const { erased } = table
    if (erased === 'deleted')
      await sql`delete from ${namely(table)} where ${ofWhom(table, whose)}`.execute(tx)
    else if (typeof erased === 'object' && erased.without) {
      const changes = Object.entries(erased.without).map(
        ([column, becomes]) =>
          sql`${sql.ref(column)} = ${filled(becomes, { ':now': sql`${at}::timestamptz`, ':member': sql`${whose.memberId}::uuid` })}`,
      )
      await sql`update ${namely(table)} set ${sql.join(changes)} where ${ofWhom(table, whose)}`.execute(tx)
    }
  }
}

const readingOf = ({ readAs }: PersonalTable, column: string) =>
  readAs?.[column] === undefined ? sql.ref(column) : sql.raw(readAs[column])

const namely = (table: PersonalTable) => sql.table(nameOf(table))

/** A room's condition, with the member and their addresses in the places of their words. */
const ofWhom = ({ where }: PersonalTable, { memberId, addresses }: Whose) =>
  sql`(${filled(where, { ':member': sql`${memberId}::uuid`, ':addresses': sql`${addresses}::text[]` })})`

/** SQL of a room's own, with values in the places of words. */
const filled = (words: string, values: Readonly<Record<string, RawBuilder<unknown>>>) =>
  sql.join(
    words.split(/(:member|:addresses|:now)\b/).map((part) => values[part] ?? sql.raw(part)),
    sql.raw(''),
  )
