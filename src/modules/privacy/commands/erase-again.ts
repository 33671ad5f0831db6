import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Command } from '#platform/command.ts'
import { OperatorError } from '#platform/errors.ts'
import { eraseAgain } from '../erase-again.ts'
import { type GoneList, readGone } from '../gone-list.ts'

export const eraseAgainCommand: Command = {
  name: 'erasures apply',
  usage: 'FILE',
  does: 'Erases again, after an older backup was restored, whoever was erased since, and lets leave again whoever left.',
  more: 'FILE is what “erasures list” wrote. It may be applied as often as you like. No mail is sent.',
  words: { least: 1, most: 1 },
  opens: 'house',
  async run({ house: { database, config }, words: [file = ''], now, say }) {
    const list = readList(resolve(file))
    const { erased, left, gone, ...kept } = await eraseAgain(database.db, { ...list, config, at: now })
    say(`Erased again: ${erased}. Left again: ${left}. Not here any more, or come back: ${gone}.`)
    const stays = kept['last-administrator']
    if (stays > 0)
      say(`Still here, as the only administrator: ${stays}. Make somebody else one, and apply it again.`)
    return stays > 0 ? 1 : 0
  },
}

function readList(path: string): GoneList {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    throw new OperatorError('CW-ERASURES-1', `${path} cannot be read`, 'Check its name.')
  }
  const list = readGone(text)
  // A line that is missing may be somebody's: nothing is done by halves.
  if ('wrong' in list)
    throw new OperatorError(
      'CW-ERASURES-2',
      `${path} is no whole list: ${list.wrong}`,
      'Use another copy of the list. Nobody was erased.',
    )
  return list
}
