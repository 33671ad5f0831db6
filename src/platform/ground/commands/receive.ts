import type { Command } from '../../command.ts'
import { OperatorError } from '../../errors.ts'
import { type ReceiveOutcome, receiveMail } from '../../mail/receive.ts'

/** Reports are small; what encloses a large mail whole is none that we could have sent. */
const mostBytes = 5_000_000

export const receiveCommand: Command = {
  name: 'mail receive',
  usage: '[RECIPIENT]',
  does: 'Takes one mail from standard input that came to MAIL_RETURN: a report that mail came back, or a complaint.',
  more: 'A mail server hands each mail over so. RECIPIENT is the address that it was sent to, where the mail itself does not say it. A mail that says nothing of one of ours changes nothing, and the exit code is 0. See docs/operate/mail.md.',
  words: { least: 0, most: 1 },
  opens: 'house',
  async run({ house, words: [recipient = ''], input, now, report }) {
    const raw = await readAll(input ?? process.stdin)
    const outcome = await receiveMail(house.database.db, { raw, recipient, at: now })
    report(says[outcome])
    return 0
  },
}

async function readAll(input: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of input) {
    size += part.length
    if (size > mostBytes)
      throw new OperatorError('CW-MAIL-1', 'the mail is larger than 5 MB', 'It is no report: throw it away.')
    parts.push(part)
  }
  return Buffer.concat(parts)
}

const says: Record<ReceiveOutcome, string> = {
  paused: 'Mail to that address is paused.',
  counted: 'Noted. Mail to that address is paused when more comes back.',
  known: 'It was known already.',
  unsubscribed: 'Such letters are stopped.',
  nothing: 'It asks for nothing that the house could do.',
  'not-ours': 'It names no mail of this house. Nothing was changed.',
  forgotten: 'It names a mail that the house has forgotten. Nothing was changed.',
}
