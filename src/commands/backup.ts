import { existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { backUp } from '#platform/backup/backup.ts'
import type { Command } from '#platform/command.ts'
import { OperatorError } from '#platform/errors.ts'

export const backupCommand: Command = {
  name: 'backup',
  usage: 'FILE',
  does: 'Writes the whole house into one file, as it stands now, while it goes on running.',
  more: 'The file holds everything, personal data included: keep it as safe as the house. An existing file is not overwritten. The key to equality answers is not in it: keep that in another place.',
  words: { least: 1, most: 1 },
  opens: 'database',
  async run({ house, words: [file = ''], now, say }) {
    const path = resolve(file)
    if (existsSync(path)) {
      throw new OperatorError(
        'CW-BACKUP-1',
        `${path} exists already`,
        'Name another file, or move that one away.',
      )
    }
    const { tables, rows } = await backUp(house.database.pool, { path, at: now })
    say(`Wrote ${path}: ${tables} tables, ${rows} rows, ${Math.ceil(statSync(path).size / 1024)} KB.`)
    say(
      'The key to equality answers is not in it: keep a copy of that elsewhere. See docs/operate/backup.md.',
    )
    return 0
  },
}
