import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { restore } from '#platform/backup/restore.ts'
import type { Command } from '#platform/command.ts'
import { OperatorError } from '#platform/errors.ts'
import { migrate } from '#platform/migrate.ts'

export const restoreCommand: Command = {
  name: 'restore',
  usage: 'FILE',
  does: 'Fills an empty database from a backup, all or nothing.',
  more: 'A house that lives is never overwritten: set HOUSE_HOME to a new folder, or DATABASE_URL to an empty database.',
  words: { least: 1, most: 1 },
  opens: 'database',
  async run({ house, words: [file = ''], say, report }) {
    const path = resolve(file)
    if (!existsSync(path))
      throw new OperatorError('CW-RESTORE-4', `there is no file ${path}`, 'Check its name.')
    const { tables, rows } = await restore(house.database, { path, report })
    const steps = await migrate(house.database, report)
    say(
      `Restored ${tables} tables and ${rows} rows${steps.length > 0 ? `, and brought them to this release in ${steps.length} steps` : ''}.`,
    )
    return 0
  },
}
