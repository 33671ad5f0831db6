import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Command } from '#platform/command.ts'
import { OperatorError } from '#platform/errors.ts'
import { eraseAgain, type NotDone } from '../erase-again.ts'
import { type GoneList, readGone } from '../gone-list.ts'

export const eraseAgainCommand: Command = {
  name: 'erasures apply',
  usage: 'FILE',
  does: 'Erases again, after an older backup was restored, whoever was erased since, and lets leave again whoever left.',
  more: 'FILE is what “erasures list” wrote. It may be applied as often as you like. No mail is sent. One with whom it fails keeps nobody else from their turn.',
  words: { least: 1, most: 1 },
  opens: 'house',
  async run({ house: { database, config }, words: [file = ''], now, say }) {
    const list = readList(resolve(file))
    const outcome = await eraseAgain(database.db, { ...list, config, at: now })
    const stays = outcome['last-administrator']
    say(
      `Erased again: ${outcome.erased}. Left again: ${outcome.left}. Not here any more, or come back: ${outcome.gone}.`,
    )
    if (stays > 0)
      say(`Still here, as the only administrator: ${stays}. Make somebody else one, and apply it again.`)
    sayNotDone(outcome.notDone, say)
    return stays > 0 || outcome.notDone.length > 0 ? 1 : 0
  },
}

/** Those with whom it failed, by their numbers, each with the reason, and what is to be done. */
function sayNotDone(notDone: readonly NotDone[], say: (words: string) => void): void {
  if (notDone.length === 0) return
  say(`Failed, and still as the backup has them: ${notDone.length}.`)
  for (const { memberId, error } of notDone)
    say(`  ${memberId}: ${error instanceof Error ? error.message : error}`)
  say(
    'All others on the list are done. Mend what is said beside each, such as a full disk or a database that does not answer, and apply the same list again: nobody is erased twice. If it fails again, keep the house closed and report what is said here; it names nobody.',
  )
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
