import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openDatabase } from '#platform/db.ts'
import { houseRole, letIn, makeHouseRole } from '#platform/house-role.ts'
import { migrate } from '#platform/migrate.ts'
import { type PostgresAddress, startPostgres } from '#platform/postgres/index.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgres: PostgresAddress
  }
}

/** The database that each test file gets a copy of: migrated once a run. */
export const templateName = 'commonweal_template'

/** One real PostgreSQL for the whole run, without fsync: nobody needs a test's data after a power cut. */
export default async function setUp(project: TestProject) {
  const home = mkdtempSync(join(tmpdir(), 'commonweal-test-'))
  // PostgreSQL's account must reach it when root runs the tests.
  chmodSync(home, 0o755)
  const postgres = await startPostgres({
    home,
    settings: { fsync: 'off', full_page_writes: 'off', max_connections: '200' },
  })
  const first = openDatabase(postgres.address, 1)
  await first.pool.query(`create database ${templateName}`)
  await makeHouseRole(first.pool)
  await first.close()
  const template = openDatabase({ ...postgres.address, database: templateName }, 2)
  await migrate(template)
  await letIn(template.pool, { role: houseRole, report: () => {} })
  await template.close()
  project.provide('postgres', postgres.address)
  return async () => {
    await postgres.stop()
    for (const folder of [home, dirname(postgres.dataDirectory)])
      rmSync(folder, { recursive: true, force: true })
  }
}
