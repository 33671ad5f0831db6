import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { type Database, openDatabase } from '#platform/db.ts'
import { houseRole, letIn } from '#platform/house-role.ts'
import { freshDatabase } from '#test/postgres.ts'
import { listPowers, refuseReaders } from './power.ts'

const owner = await freshDatabase()
const opened: Database[] = [owner]
const roles: string[] = []

const run = (text: string) => owner.pool.query(text)

/** A way into the database by an account that is made so, and removed when the tests are done. */
async function aRole(attributes = '', more: readonly string[] = [], options = ''): Promise<Database['db']> {
  const name = `cw_test_${randomBytes(4).toString('hex')}`
  await run(`create role ${name} login ${attributes}`)
  roles.push(name)
  for (const statement of more) await run(statement.replaceAll('ROLE', name))
  const url = owner.url.replace('//commonweal@', `//${name}@`)
  const database = openDatabase({ connectionString: `${url}${options}` }, 1)
  opened.push(database)
  return database.db
}

afterAll(async () => {
  for (const database of opened.slice(1)) await database.close()
  for (const name of roles.toReversed())
    await run(`drop owned by ${name} cascade; drop role ${name}`).catch(() => {})
  await owner.close()
})

describe('a house in use does not open by an account that could read answers', () => {
  const wrong = async (db: Database['db'], why: RegExp) => {
    await expect(refuseReaders(db, { development: false })).rejects.toThrow(/CW-DIVERSITY-3/)
    expect((await listPowers(db)).powers.join()).toMatch(why)
    await refuseReaders(db, { development: true })
  }

  test('the house’s own account may open it', async () => {
    const house = openDatabase(owner.houseAddress, 1)
    opened.push(house)
    expect(await listPowers(house.db)).toEqual({ role: houseRole, powers: [] })
    await refuseReaders(house.db, { development: false })
  })

  test('a superuser', () => wrong(owner.db, /superuser/))

  test('one who may become a superuser', async () =>
    wrong(await aRole('', ['grant commonweal to ROLE']), /superuser/))

  test('one that bypasses row security', async () => wrong(await aRole('bypassrls'), /BYPASSRLS/))

  test('one that makes roles', async () => wrong(await aRole('createrole'), /CREATEROLE/))

  test('one that replicates', async () => wrong(await aRole('replication'), /REPLICATION/))

  test.each(['pg_read_all_data', 'pg_read_server_files', 'pg_execute_server_program'])(
    'a member of %s',
    async (group) => wrong(await aRole('', [`grant ${group} to ROLE`]), /files|rights on the table/),
  )

  test('a member of the owner, even one who must first put that role on', async () => {
    const group = `cw_test_${randomBytes(4).toString('hex')}`
    await run(`create role ${group}`)
    roles.unshift(group)
    await run(`alter table diversity.sealed owner to ${group}`)
    await wrong(await aRole('noinherit', [`grant ${group} to ROLE`]), /owns the tables/)
    await run('alter table diversity.sealed owner to commonweal')
  })

  test.each(['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger'])(
    'one that may %s answers',
    async (right) =>
      wrong(await aRole('', [`grant ${right} on diversity.answer to ROLE`]), /rights on the table/),
  )

  test('one that may read a single column', async () =>
    wrong(await aRole('', ['grant select (option) on diversity.answer to ROLE']), /rights on the table/))

  test('one that may read what the keeper remembers', async () =>
    wrong(await aRole('', ['grant select on diversity.sealed to ROLE']), /rights on the table/))

  test('one that may put functions beside ours', async () =>
    wrong(await aRole('', ['grant create on schema diversity to ROLE']), /make functions/))

  test('one that only put on a small role, and may take it off again', async () => {
    const db = await aRole('superuser', [`grant ${houseRole} to ROLE`], `&options=-c%20role%3D${houseRole}`)
    const { rows } = await sql<{ role: string }>`select current_user as role`.execute(db)
    expect(rows).toEqual([{ role: houseRole }])
    await wrong(db, /superuser/)
  })

  test('the operator reads what to type', async () => {
    const error = await refuseReaders(owner.db, { development: false }).catch((e: unknown) => e)
    expect(error).toMatchObject({
      code: 'CW-DIVERSITY-3',
      cure: expect.stringMatching(/create role commonweal_house login password[\s\S]*DATABASE_OWNER_URL/),
    })
  })
})

describe('an account that the operator made', () => {
  test('is let in at the next start, to all but answers', async () => {
    const db = await aRole()
    const role = roles.at(-1) ?? ''
    await expect(sql`select from people.member`.execute(db)).rejects.toThrow(/permission denied/)
    await letIn(owner.pool, { role, report: () => {} })
    await sql`select from people.member`.execute(db)
    await sql`select from diversity.figure`.execute(db)
    await refuseReaders(db, { development: false })
  })

  const denied = [
    'select from diversity.answer',
    'select count(*) from diversity.answer',
    'copy diversity.answer to stdout',
    'insert into diversity.answer select * from diversity.answer',
    'delete from diversity.answer',
    'begin; lock table diversity.answer; commit',
    'truncate diversity.answer',
    'create trigger spy after insert on diversity.answer execute function diversity.key_mark()',
    'create view peek as select * from diversity.answer',
    'select counts from diversity.sealed',
    'select mark from diversity.key_mark',
    'insert into diversity.figure select * from diversity.figure',
    'select diversity.shuffle_answers()',
    `select diversity.open_to_house('${houseRole}')`,
    'select diversity.place_among(null)',
    'analyze diversity.answer',
    'create table people.mine (id int)',
    'drop table people.member',
    'alter role commonweal_house superuser',
    'set role commonweal',
  ]

  test.each(denied)('cannot: %s', async (statement) => {
    const house = openDatabase(owner.houseAddress, 1)
    opened.push(house)
    const done = sql.raw(statement).execute(house.db)
    // ANALYZE only warns, and does nothing.
    if (statement.startsWith('analyze')) await done
    else await expect(done).rejects.toThrow(/permission denied|must be owner/)
  })

  test('reaches no answer by a guess: other pseudonyms give nothing, another key’s mark is refused', async () => {
    const house = openDatabase(owner.houseAddress, 1)
    opened.push(house)
    const mark = randomBytes(32)
    await expect(
      sql`select * from diversity.own_answers(${mark}, array[${randomBytes(32)}]::bytea[])`.execute(house.db),
    ).rejects.toThrow(/key to these answers/)
    await sql`select diversity.claim_key(${mark})`.execute(house.db)
    const { rows } = await sql`select * from diversity.own_answers(${mark},
      array[${randomBytes(32)}]::bytea[])`.execute(house.db)
    expect(rows).toEqual([])
  })
})
