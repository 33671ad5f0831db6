import type pg from 'pg'

/**
 * A table as a backup holds it: its name and its columns in their order, without those that the database fills by
 * itself.
 */
export type KeptTable = { name: string; columns: string[] }

/** Schemas that are not the house's content: the catalogue, the queue (made anew at each start), the migrations'. */
const notKept = `('pg_catalog', 'information_schema', 'pg_toast', 'job', 'migration', 'public')`

/**
 * Every table of the house, each after those that its foreign keys point to. Numbers of transactions (xid8) are
 * left out: they mean nothing in another database, which gives its own.
 */
export async function listKeptTables(client: pg.ClientBase): Promise<KeptTable[]> {
  const { rows: tables } = await client.query<{ name: string; columns: string[] }>(`
    select n.nspname || '.' || c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      and a.atttypid <> 'xid8'::regtype
    where c.relkind = 'r' and c.relpersistence = 'p' and n.nspname not in ${notKept}
    group by 1 order by 1`)
  const { rows: keys } = await client.query<{ from: string; to: string }>(`
    select fn.nspname || '.' || f.relname as from, tn.nspname || '.' || t.relname as to
    from pg_constraint k join pg_class f on f.oid = k.conrelid join pg_namespace fn on fn.oid = f.relnamespace
    join pg_class t on t.oid = k.confrelid join pg_namespace tn on tn.oid = t.relnamespace
    where k.contype = 'f' and k.conrelid <> k.confrelid`)
  return inOrder(tables, keys)
}

function inOrder(tables: KeptTable[], keys: { from: string; to: string }[]): KeptTable[] {
  const placed = new Set<string>()
  const order: KeptTable[] = []
  while (order.length < tables.length) {
    const ready = tables.filter(
      ({ name }) => !placed.has(name) && keys.every((key) => key.from !== name || placed.has(key.to)),
    )
    if (ready.length === 0) throw new Error('The tables point to each other in a circle')
    for (const table of ready) placed.add(table.name)
    order.push(...ready)
  }
  return order
}

export const quoted = (name: string) =>
  name
    .split('.')
    .map((part) => `"${part}"`)
    .join('.')
export const listed = (columns: string[]) => columns.map((column) => `"${column}"`).join(', ')
