import type { Command } from '#platform/command.ts'
import { listPending, migrate } from '#platform/migrate.ts'

export const migrateCommand: Command = {
  name: 'migrate',
  usage: '[--dry-run]',
  does: 'Brings the database to this release; every start does so by itself.',
  flags: { 'dry-run': { type: 'boolean' } },
  opens: 'database',
  async run({ house, flags, say, report }) {
    const pending = await listPending(house.database.db)
    if (pending.length === 0) say('The database is at this release: nothing to do.')
    for (const name of pending) say(`${flags['dry-run'] ? 'Would run' : 'Runs'} ${name}`)
    if (pending.length > 0 && !flags['dry-run']) await migrate(house.database, report)
    return 0
  },
}
