import { readFile, stat } from 'node:fs/promises'
import type { Command } from '#platform/command.ts'
import { findBatch } from '../batch/query.ts'
import { confirm } from '../batch/send.ts'
import { sendSome } from '../batch/send-some.ts'
import { findings, findingWords } from '../batch.ts'
import { standardLetter } from '../letter.ts'
import { largestList, readList } from '../upload/read-list.ts'
import { upload } from '../upload/upload.ts'

export const uploadCommand: Command = {
  name: 'invitation upload',
  usage: 'FILE [--dry-run]',
  does: 'Invites the people in a list, with the standard letter of the house.',
  more: 'With --dry-run it only says what would happen to whom. A CSV file or addresses, as on the page. Letters are sent by the house, once it runs.',
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
    const { id } = await upload(database.db, { people: reading.people, fileName: file, by: null, at })
    const { counts } = await findBatch(database.db, { id, only: null, page: 1 })
    for (const finding of findings)
      if (counts[finding]) say(`${String(counts[finding]).padStart(6)}  ${findingWords[finding].short}`)
    if (flags['dry-run']) {
      await database.db.deleteFrom('invitations.batch').where('id', '=', id).execute()
      return 0
    }
    const outcome = await database.db
      .transaction()
      .execute((tx) => confirm(tx, { batchId: id, letter: standardLetter, by: null, at }))
    if (outcome === 'sending') while ((await sendSome(database.db, { batchId: id, config, at })) > 0);
    say(outcome === 'sending' ? 'The letters are in the outbox.' : 'There was nobody to write to.')
    return 0
  },
}
