import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db.ts'
import { conditionOf, listPersonal, nameOf, type PersonalTable } from '#platform/personal.ts'

/** Whose data are asked for. */
export type Whose = { memberId: string; addresses: readonly string[] }

/** One table of somebody's data, row by row, under the names that people understand. */
export type Held = { title: string; table: string; rows: Record<string, unknown>[]; files: Buffer[] }

/** Finds everything that the house holds of a member, table by table, and leaves out tables that hold nothing. */
export async function listHeld(db: Db, whose: Whose): Promise<Held[]> {
  const held: Held[] = []
  // One after the other: an export must not take all connections of the house.
  for (const table of listPersonal()) {
    const rows = await rowsOf(db, table, whose)
    if (rows.length === 0) continue
    const files = rows.flatMap(({ file }) => (Buffer.isBuffer(file) ? [file] : []))
    held.push({
      title: table.title,
      table: nameOf(table),
      rows: rows.map(({ file: _file, ...row }) => row),
      files,
    })
  }
  return held
}

/** How many rows each table holds of a member: for whoever wants to be erased, before they are. One query. */
export async function countHeld(db: Db, whose: Whose): Promise<{ table: PersonalTable; count: number }[]> {
  const tables = listPersonal()
  const each = tables.map((table, place) =>
    asked(`select ${place} as place, count(*) as count from ${nameOf(table)}`, table, whose),
  )
  const { rows } = await sql<{ place: number; count: number }>`${sql.join(each, sql` union all `)}`.execute(
    db,
  )
  const counts = new Map(rows.map(({ place, count }) => [place, count]))
  return tables
    .map((table, place) => ({ table, count: counts.get(place) ?? 0 }))
    .filter(({ count }) => count > 0)
}

/** Deletes what the rooms say is to be deleted: what goes with the member's own row goes with it. */
export async function deleteHeld(tx: Tx, whose: Whose): Promise<void> {
  // What hangs on other rows is deleted before them.
  for (const table of listPersonal().toReversed())
    if (table.erased === 'deleted') await ask(tx, `delete from ${nameOf(table)}`, table, whose)
}

async function rowsOf(db: Db, table: PersonalTable, whose: Whose): Promise<Record<string, unknown>[]> {
  const columns = Object.entries(table.columns).map(([column, label]) => `"${column}" as "${label}"`)
  const file = table.file ? [`"${table.file.column}" as file`] : []
  const select = `select ${[...columns, ...file].join(', ')} from ${nameOf(table)}`
  return (await ask<Record<string, unknown>>(db, select, table, whose)).rows
}

const ask = <Row>(db: Db, statement: string, table: PersonalTable, whose: Whose) =>
  sql<Row>`${asked(statement, table, whose)}`.execute(db)

/** The condition names the member and their addresses in any number and order, so each is put where it stands. */
function asked(statement: string, table: PersonalTable, { memberId, addresses }: Whose) {
  const parts = `${statement} where (${conditionOf(table)})`.split(/(\$1::uuid|\$2::text\[\])/)
  const query = parts.map((part) => {
    if (part === '$1::uuid') return sql`${memberId}::uuid`
    return part === '$2::text[]' ? sql`${addresses}::text[]` : sql.raw(part)
  })
  return sql.join(query, sql.raw(''))
}
