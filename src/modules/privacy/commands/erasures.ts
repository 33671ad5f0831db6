import { randomUUID } from 'node:crypto'
import { rename, rm, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Command } from '#platform/command.ts'
import { OperatorError } from '#platform/errors.ts'
import { writeGone } from '../gone-list.ts'

export const erasuresCommand: Command = {
  name: 'erasures list',
  usage: '[FILE]',
  does: 'Writes who was erased and who has left, as numbers that name nobody: to keep beside the backups.',
  more: 'A backup from before still holds them. Restore it, then give this list to: commonweal erasures apply FILE. An older list in FILE stays until the new one is whole.',
  words: { least: 0, most: 1 },
  opens: 'house',
  async run({ house, words: [file], write, say }) {
    const list = await writeGone(house.database.db)
    if (file === undefined) {
      write(list)
      return 0
    }
    const path = resolve(file)
    await replace(path, list).catch((error: unknown) => {
      throw new OperatorError(
        'CW-ERASURES-3',
        `${path} cannot be written: ${error instanceof Error ? error.message : error}`,
        'Check its folder. What was there before is there still.',
      )
    })
    say(`Wrote ${path}.`)
    return 0
  },
}

/** Puts a file in the place of an older one once all of it is on disk. */
async function replace(path: string, text: string): Promise<void> {
  const partial = `${path}.${randomUUID()}.partial`
  try {
    await writeFile(partial, text, { mode: 0o600, flag: 'wx', flush: true })
    await rename(partial, path)
  } finally {
    await rm(partial, { force: true })
  }
}
