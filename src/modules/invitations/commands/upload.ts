import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Command } from '#platform/command.ts'
import { findings, findingWords } from '../batch.ts'
import { standardLetter } from '../letter.ts'
import { unknownWords } from '../map-words.ts'
import { confirm } from '../send/send.ts'
import { sendSome } from '../send/send-some.ts'
import { type FoundLine, findLines } from '../upload/find-lines.ts'
import { largestList, readList } from '../upload/read-list.ts'
import { upload } from '../upload/upload.ts'

export const uploadCommand: Command = {
  name: 'invitation upload',
  usage: 'FILE [--dry-run]',
  does: 'Invites the people in a list, with the standard letter of the house.',
  more: 'With --dry-run it only says what would happen to whom, problems first, and keeps nothing. A CSV file or addresses, as on the page. Letters are sent by the house, once it runs.',
  flags: { 'dry-run': { type: 'boolean' } },
  words: { least: 1, most: 1 },
  opens: 'house',
  async run({ house, words: [file = ''], flags, now: at, say, report }) {
    const { config, database } = house
    const size = await stat(file).catch(() => null)
    if (!size?.isFile() || size.size > largestList) {
      report(
        size ? `${file} is larger than 5 MB, or no file. Nothing was read.` : `There is no file ${file}.`,
      )
      return 1
    }
    const reading = readList(await readFile(file))
    if (!reading.ok) {
      report(`${reading.message}.`)
      return 1
    }
    const { db } = database
    const lines = (await Array.fromAsync(findLines(db, { people: reading.people, at }))).flat()
    for (const finding of findings) {
      const count = lines.filter((line) => line.finding === finding).length
      if (count > 0) say(`${String(count).padStart(6)}  ${findingWords[finding].short}`)
    }
    if (flags['dry-run']) {
      sayEach(lines, say)
      return 0
    }
    const { id } = await upload(db, { people: reading.people, fileName: basename(file), by: null, at })
    const outcome = await db
      .transaction()
      .execute((tx) => confirm(tx, { batchId: id, letter: standardLetter, by: null, at }))
    if (outcome === 'sending') while ((await sendSome(db, { batchId: id, config, at })) > 0);
    say(outcome === 'sending' ? 'The letters are in the outbox.' : 'There was nobody to write to.')
    return 0
  },
}

/** What would happen to each, problems first. */
function sayEach(lines: readonly FoundLine[], say: (line: string) => void): void {
  const urgency = ({ finding }: FoundLine) => findings.indexOf(finding)
  for (const line of lines.toSorted((a, b) => urgency(a) - urgency(b)))
    say(
      `${line.address.padEnd(40)} ${findingWords[line.finding].short}. ${[line.note, ...unknownWords(line)].join(' ')}`,
    )
}
