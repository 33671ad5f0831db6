import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Command } from '#platform/command.ts'
import { OperatorError } from '#platform/errors.ts'
import { eraseAgain } from '../erase-again.ts'

export const eraseAgainCommand: Command = {
  name: 'erasures apply',
  usage: 'FILE',
  does: 'Erases again, after an older backup was restored, whoever was erased since.',
  more: 'FILE is what “erasures list” wrote. It may be applied as often as you like. No mail is sent.',
  words: { least: 1, most: 1 },
  opens: 'house',
  async run({ house: { database, config }, words: [file = ''], now, say }) {
    const { erased, kept, gone } = await eraseAgain(database.db, {
      ids: readIds(resolve(file)),
      config,
      at: now,
    })
    say(`Erased again: ${erased}. No longer here: ${gone}.`)
    if (kept > 0)
      say(`Not erased, as the only administrator: ${kept}. Make somebody else one, and apply it again.`)
    return kept > 0 ? 1 : 0
  },
}

const line = /^([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}) \d{4}-\d\d-\d\d$/

function readIds(path: string): string[] {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    throw new OperatorError('CW-ERASURES-1', `${path} cannot be read`, 'Check its name.')
  }
  const lines = text.split(/\r?\n/).filter((words) => words !== '')
  const ids = lines.map((words) => line.exec(words)?.[1])
  // A line that was cut off may be somebody's: nothing is done by halves.
  const wrong = ids.indexOf(undefined)
  if (wrong >= 0)
    throw new OperatorError(
      'CW-ERASURES-2',
      `line ${wrong + 1} of ${path} is not as “erasures list” writes it`,
      'Use another copy of the list. Nobody was erased.',
    )
  return ids.filter((id) => id !== undefined)
}
