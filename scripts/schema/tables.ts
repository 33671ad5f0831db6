import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DatabaseAddress } from '#platform/db.ts'
import { houseRoot } from '#platform/root.ts'

/** The types of every table, as kysely-codegen reads them from a migrated database. */
export function generateTables(address: DatabaseAddress): string {
  const folder = mkdtempSync(join(tmpdir(), 'commonweal-tables-'))
  const file = join(folder, 'tables.ts')
  const flags = [
    '--dialect',
    'postgres',
    '--camel-case',
    '--date-parser',
    'string',
    '--log-level',
    'error',
    '--exclude-pattern',
    '{job,migration}.*',
    '--type-mapping',
    '{"int8":"number"}',
    '--url',
    urlOf(address),
    '--out-file',
    file,
  ]
  try {
    execFileSync(process.execPath, [
      join(houseRoot, 'node_modules', 'kysely-codegen', 'dist', 'cli', 'bin.js'),
      ...flags,
    ])
    return readFileSync(file, 'utf8')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const urlOf = (address: DatabaseAddress) =>
  'connectionString' in address
    ? address.connectionString
    : `postgres://${address.user}@/${address.database}?host=${encodeURIComponent(address.host)}&port=${address.port ?? 5432}`
