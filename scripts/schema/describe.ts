import type pg from 'pg'

/**
 * The database in words that a reviewer reads: every table with its columns, constraints, indexes and comments; every
 * view and function.
 * (The bundled PostgreSQL has no pg_dump; this says the same from the catalogue.)
 */
export async function describeSchema(pool: pg.Pool): Promise<string> {
  const [tables, columns, constraints, indexes, triggers, views, functions] = await Promise.all([
    rows(
      pool,
      `select n.nspname as schema, c.relname as name, c.relpersistence = 'u' as unlogged,
        obj_description(c.oid) as comment
      from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and ${ours} order by 1, 2`,
    ),
    rows(
      pool,
      `select n.nspname || '.' || c.relname as of, a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
        a.attnotnull as required, a.attidentity <> '' as identity, pg_get_expr(d.adbin, d.adrelid) as standard,
        col_description(c.oid, a.attnum) as comment
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
      where c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and ${ours} order by 1, a.attnum`,
    ),
    rows(
      pool,
      `select n.nspname || '.' || c.relname as of, pg_get_constraintdef(k.oid) as text
      from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
      where k.contype <> 'n' and ${ours} order by 1, k.contype <> 'p', k.conname`,
    ),
    rows(
      pool,
      `select n.nspname || '.' || c.relname as of, pg_get_indexdef(i.indexrelid) as text
      from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
      where ${ours} and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid) order by 1, 2`,
    ),
    rows(
      pool,
      `select n.nspname || '.' || c.relname as of, pg_get_triggerdef(t.oid) as text
      from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
      where not t.tgisinternal and ${ours} order by 1, 2`,
    ),
    rows(
      pool,
      `select 'create view ' || n.nspname || '.' || c.relname || E' as\\n' || pg_get_viewdef(c.oid) as text
      from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'v' and ${ours} order by 1`,
    ),
    rows(
      pool,
      `select trim(pg_get_functiondef(p.oid)) || ';' as text
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${ours} order by n.nspname, p.proname`,
    ),
  ])
  const of = (list: Row[], name: string) => list.filter((row) => row.of === name)
  const blocks = tables.map((table) => {
    const name = `${table.schema}.${table.name}`
    const lines = [
      ...of(columns, name).map(columnLine),
      ...of(constraints, name).map(({ text }) => `  ${text}`),
    ]
    return [
      `${wrap(table.comment)}create ${table.unlogged ? 'unlogged ' : ''}table ${name} (`,
      lines.join(',\n'),
      ');',
      ...[...of(indexes, name), ...of(triggers, name)].map(({ text }) => `${text};`),
    ].join('\n')
  })
  const others = [...views, ...functions].map(({ text }) => `${text}`)
  return `${heading}\n\n${[...blocks, ...others].join('\n\n')}\n`
}

type Row = Record<string, string | boolean | null>

const heading = '-- The whole database as the migrations leave it. Written by "npm run schema"; never edited.'
const ours = `n.nspname not in ('pg_catalog', 'information_schema', 'migration', 'job', 'public') and n.nspname not like 'pg\\_%'`

const rows = async (pool: pg.Pool, text: string) => (await pool.query<Row>(text)).rows

function columnLine({ name, type, required, identity, standard, comment }: Row): string {
  const parts = [
    name,
    type,
    required ? 'not null' : '',
    identity ? 'generated always as identity' : '',
    standard ? `default ${standard}` : '',
  ]
  return `${comment ? `  -- ${comment}\n` : ''}  ${parts.filter(Boolean).join(' ')}`
}

const wrap = (comment: Row[string] | undefined) => (comment ? `-- ${comment}\n` : '')
