import type pg from 'pg'
import { inTurn } from './in-turn.ts'

/** The account by which the house that runs uses its own database; the owner's is for what is made and kept. */
export const houseRole = 'commonweal_house'

/**
 * Makes the account of the running house on the bundled server, where nobody else would. It owns nothing and may make
 * nothing: what it may read and write is said by `letIn`.
 */
export async function makeHouseRole(owner: pg.Pool): Promise<void> {
  const { rowCount } = await owner.query('select 1 from pg_roles where rolname = $1', [houseRole])
  if (rowCount) return
  await owner.query(`create role ${houseRole} login`).catch((error: Error & { code?: string }) => {
    // Another process made it between the question and the act.
    if (error.code !== '42710' && error.code !== '23505') throw error
  })
}

/** Whose account a pool uses. */
export async function findRole(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<{ role: string }>('select current_user as role')
  return rows[0]?.role ?? ''
}

type Letting = { role: string; report(line: string): void }

/**
 * Lets the running house's account use the database as the latest migration has left it: everything in the rooms'
 * schemas, but in a schema that says itself what is open to the house (a function `open_to_house`), that and no more.
 * Done once after each migration; whoever owns everything already needs nothing.
 */
export async function letIn(owner: pg.Pool, { role, report }: Letting): Promise<void> {
  if (role === (await findRole(owner)) || (await isLetIn(owner, role))) return
  await inTurn(owner, { turn: 'make the tables of this database', report }, async () => {
    if (await isLetIn(owner, role)) return
    await owner.query(
      'create table if not exists migration.let_in (role text primary key, after text not null)',
    )
    for (const { schema, speaks } of await listSchemas(owner)) {
      await owner.query(
        speaks ? `select ${schema}.open_to_house('${role.replaceAll("'", "''")}')` : opening(schema, role),
      )
    }
    await owner.query(
      `insert into migration.let_in select $1, max(name) from migration.done
        on conflict (role) do update set after = excluded.after`,
      [role],
    )
  })
}

/** Lets the house's account use the queue, whose tables are not ours. */
export async function letIntoQueue(owner: pg.Pool, role: string): Promise<void> {
  if (role === (await findRole(owner))) return
  const { rowCount } = await owner.query(
    `select 1 from pg_class where relnamespace = 'job'::regnamespace and relkind in ('r', 'p')
      and not has_table_privilege($1, oid, 'delete') limit 1`,
    [role],
  )
  if (rowCount) await owner.query(opening('job', role))
}

/** Whether the account was let in after the latest migration, and is the same that it was then. */
async function isLetIn(owner: pg.Pool, role: string): Promise<boolean> {
  const { rows } = await owner.query<{ there: boolean }>(
    `select to_regclass('migration.let_in') is not null as there`,
  )
  if (!rows[0]?.there) return false
  const { rowCount } = await owner.query(
    `select 1 from migration.let_in where role = $1 and after = (select max(name) from migration.done)
      and has_schema_privilege($1, 'platform', 'usage')`,
    [role],
  )
  return rowCount === 1
}

/** The rooms' schemas, and whether each says itself what is open to the house. */
async function listSchemas(owner: pg.Pool): Promise<{ schema: string; speaks: boolean }[]> {
  const { rows } = await owner.query<{ schema: string; speaks: boolean }>(`
    select quote_ident(nspname) as schema,
      exists (select from pg_proc where pronamespace = n.oid and proname = 'open_to_house') as speaks
    from pg_namespace n
    where nspname not like 'pg\\_%' and nspname not in ('information_schema', 'public', 'job')
    order by nspname`)
  return rows
}

function opening(schema: string, role: string): string {
  const to = `to "${role.replaceAll('"', '""')}"`
  const may = schema === 'migration' ? 'select' : 'select, insert, update, delete'
  return `grant usage on schema ${schema} ${to};
    grant ${may} on all tables in schema ${schema} ${to};
    grant usage, select on all sequences in schema ${schema} ${to};
    grant execute on all functions in schema ${schema} ${to}`
}
