import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import { OperatorError } from '#platform/errors.ts'

type Powers = {
  role: string
  superuser: boolean
  bypasses: boolean
  makesRoles: boolean
  replicates: boolean
  owner: boolean
  touches: boolean
  makesHere: boolean
  readsFiles: boolean
}

const inWords: Readonly<Record<Exclude<keyof Powers, 'role'>, string>> = {
  superuser: 'it is a superuser, or may become one',
  bypasses: 'it has BYPASSRLS',
  makesRoles: 'it has CREATEROLE, and may give itself the rights of others',
  replicates: 'it has REPLICATION, and may copy the whole server',
  owner: 'it owns the tables, or belongs to the role that does',
  touches: 'it has rights on the table of answers itself',
  makesHere: 'it may make functions beside those that guard the answers',
  readsFiles: 'it may read or run files of the server',
}

/**
 * Says by which powers the account of this connection could read answers to equality questions past the functions
 * that guard them. A role that was only put on for the session is seen through: who may take it off counts too.
 */
export async function listPowers(db: Db): Promise<{ role: string; powers: string[] }> {
  const { rows } = await sql<Powers>`
    select session_user as role,
      bool_or(mine.rolsuper or exists (
        select from pg_roles every where every.rolsuper and pg_has_role(mine.oid, every.oid, 'member'))) as superuser,
      bool_or(mine.rolbypassrls) as bypasses,
      bool_or(mine.rolcreaterole) as makes_roles,
      bool_or(mine.rolreplication) as replicates,
      bool_or(exists (
        select from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'diversity' and pg_has_role(mine.oid, c.relowner, 'member'))) as owner,
      bool_or(exists (
        select from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'diversity' and c.relname in ('answer', 'sealed')
          and (has_table_privilege(mine.oid, c.oid, 'select, insert, update, delete, truncate, references, trigger')
            or has_any_column_privilege(mine.oid, c.oid, 'select, insert, update, references')))) as touches,
      bool_or(has_schema_privilege(mine.oid, 'diversity', 'create')) as makes_here,
      bool_or(exists (
        select from pg_roles every where pg_has_role(mine.oid, every.oid, 'member')
          and every.rolname in ('pg_read_all_data', 'pg_write_all_data', 'pg_read_server_files',
            'pg_write_server_files', 'pg_execute_server_program'))) as reads_files
    from pg_roles mine where mine.rolname in (session_user, current_user)`.execute(db)
  const [found] = rows
  if (!found) throw new Error('The account of this connection is unknown to the database')
  const { role, ...powers } = found
  // The names of the powers are those of the query's columns.
  const names = Object.keys(powers) as (keyof typeof powers)[]
  return { role, powers: names.filter((name) => powers[name]).map((name) => inWords[name]) }
}

/**
 * Refuses to open a house in use whose account could read what members say in confidence.
 *
 * @throws OperatorError CW-DIVERSITY-3 with what to type.
 */
export async function refuseReaders(db: Db, { development }: { development: boolean }): Promise<void> {
  if (development) return
  const { role, powers } = await listPowers(db)
  if (powers.length === 0) return
  throw new OperatorError(
    'CW-DIVERSITY-3',
    `the account ${role} of DATABASE_URL could read answers to equality questions: ${powers.join('; ')}`,
    `Give the running house an account of its own. As ${role} or an administrator of the server, type:

    create role ${role === 'commonweal_house' ? 'commonweal_web' : 'commonweal_house'} login password 'a long random password';

Then set DATABASE_OWNER_URL to what DATABASE_URL is now, and in DATABASE_URL put the new account's name and password.
The house grants it what it needs at the next start. See docs/operate/database.md.`,
  )
}
