import { describe, expect, test } from 'vitest'
import { freshDatabase } from '#test/postgres.ts'
import { openConnection } from './db.ts'
import { inTurn } from './in-turn.ts'
import { listPending, migrate } from './migrate.ts'

const now = new Date().toISOString()

describe('an operator starts a release on a database', () => {
  test('of nobody: all that waits is listed, and made', async () => {
    const fresh = await freshDatabase({ migrated: false })
    const pending = await listPending(fresh.db)
    expect(pending[0]).toBe('0001_platform')
    expect(await migrate(fresh)).toEqual(pending)
    expect(await listPending(fresh.db)).toEqual([])
  })

  test('of a newer release: the release says so and touches nothing', async () => {
    const newer = await freshDatabase()
    await newer.pool.query('insert into migration.done values ($1, $2)', ['9999_future', now])
    await expect(migrate(newer)).rejects.toThrow(/CW-MIGRATE-2.*newer release/)
  })

  test('whose record of migrations has a hole: nobody is sent to look for a newer release', async () => {
    const holed = await freshDatabase()
    await holed.pool.query(`delete from migration.done where name = '0001_platform'`)
    await expect(migrate(holed)).rejects.toThrow(/CW-MIGRATE-1/)
  })

  test('from ten processes at once: one does the work', async () => {
    const fresh = await freshDatabase({ migrated: false, connections: 10 })
    const done = await Promise.all(Array.from({ length: 10 }, () => migrate(fresh)))
    expect(done.filter((names) => names.length > 0)).toHaveLength(1)
  })
})

describe('a process waits for its turn', () => {
  const turn = 'make the queue of this database'

  test('it says so, and gives up in words when the other never ends', async () => {
    const database = await freshDatabase()
    const lines: string[] = []
    await inTurn(database.pool, { turn, report: () => {} }, async () => {
      const waiting = inTurn(
        database.pool,
        { turn, report: (line) => lines.push(line), patienceSeconds: 2 },
        async () => {},
      )
      await expect(waiting).rejects.toThrow(/CW-DB-3/)
    })
    expect(lines).toEqual(['Waiting for another process to make the queue of this database'])
  })

  test('the other is killed: it has its turn at once', async () => {
    const database = await freshDatabase()
    const other = await openConnection(database.pool)
    other.on('error', () => {})
    const { rows } = await other.query('select pg_advisory_lock(7000, 2), pg_backend_pid() as pid')
    const mine = inTurn(database.pool, { turn, report: () => {} }, async () => 'mine')
    await database.pool.query('select pg_terminate_backend($1)', [rows[0]?.pid])
    expect(await mine).toBe('mine')
  })

  test('its own connection is lost while it works: the work goes on, and the process stands', async () => {
    const database = await freshDatabase()
    const work = inTurn(database.pool, { turn, report: () => {} }, async () => {
      await database.pool.query(`select pg_terminate_backend(pid) from pg_locks
        where locktype = 'advisory' and classid = 7000 and database = (select oid from pg_database where datname = current_database())`)
      return 'done'
    })
    expect(await work).toBe('done')
  })
})
