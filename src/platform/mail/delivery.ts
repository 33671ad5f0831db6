import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import MailComposer from 'nodemailer/lib/mail-composer/index.js'
import type { Logger } from 'pino'
import type { Clock } from '../clock.ts'
import type { Config } from '../config.ts'
import type { Db } from '../db.ts'
import {
  claimMail,
  giveBack,
  LostClaim,
  markHandedOver,
  markSent,
  type WaitingMail,
  withhold,
} from './claim.ts'
import { noteReturn } from './pause.ts'
import { weighAnswer } from './refusal.ts'
import { keyOfHouse, returnAddress, returnToken } from './return-address.ts'
import { senderAddress } from './sender.ts'
import { sendBySmtp } from './smtp.ts'
import { forReader, unsubscribeUrl } from './words.ts'

type Parts = { db: Db; config: Config; clock: Clock; log: Logger }

/**
 * Sends what waits, at most `batch` mails at a time. Returns how many it took up, when none of them is in its
 * hands any more.
 *
 * @throws Error when the outbox could not be told what became of one; it is then still claimed by this worker.
 */
export async function deliverMail(parts: Parts, worker: number, batch = 8): Promise<number> {
  const { db, clock } = parts
  const waiting = await claimMail(db, { worker, most: batch, at: clock.now() })
  if (waiting.length === 0) return 0
  const outcomes = await Promise.allSettled(waiting.map((mail) => deliver(parts, mail, worker)))
  const untold = outcomes.find((outcome) => outcome.status === 'rejected')
  if (untold) throw untold.reason
  return waiting.length
}

async function deliver({ db, config, clock, log }: Parts, mail: WaitingMail, worker: number): Promise<void> {
  if (mail.pausedBecause && !isWaitedFor(mail)) return await withhold(db, mail, { worker, at: clock.now() })
  let handedOver = false
  let lost = false
  const handOver = async () => {
    await markHandedOver(db, mail, { worker, at: clock.now() }).catch((error: unknown) => {
      lost = error instanceof LostClaim
      throw error
    })
    handedOver = true
  }
  try {
    const token = returnToken(await keyOfHouse(db), mail.id)
    const message = await compose(config, mail, token)
    await sendBySmtp(`${config.smtpUrl}`, {
      from: config.mailReturn ? returnAddress(config.mailReturn, token) : senderAddress(config),
      to: mail.toAddress,
      message: Readable.from(endingWith(message, handOver)),
    })
    await markSent(db, mail, clock.now())
  } catch (error) {
    if (lost) return
    const answered = isAnswered(error)
    // Without an answer after the last line was sent, nobody can know. It is never sent twice by itself.
    const uncertain = handedOver && !answered
    await giveBack(db, mail, {
      worker,
      at: clock.now(),
      reason: reasonOf(error),
      hopeless: uncertain || isRefusedForGood(error),
      uncertain,
    })
    await noteRefusal(db, mail, { error, at: clock.now() })
    // What the server says names the recipient, so the log has only its number; its words stand in the outbox.
    const { id, act, attempts } = mail
    log.warn({ mail: id, act, attempts, uncertain, response: responseOf(error) }, 'mail not sent')
  }
}

/**
 * The message, whose last part waits until the outbox has written down that it is being handed over. SMTP ends a
 * message with a line of its own after the stream's end, so up to that moment nothing can have been delivered.
 */
async function* endingWith(message: Buffer, handOver: () => Promise<void>) {
  yield message
  await handOver()
}

const dayMs = 24 * 60 * 60 * 1000

/**
 * Somebody sits and waits for it, with a code that works for minutes: it is sent even where mail to the address is
 * paused, or nobody whose mail once came back could sign in again.
 */
const isWaitedFor = ({ uselessAt, queuedAt, wordsId }: WaitingMail) =>
  wordsId === null && uselessAt !== null && uselessAt.getTime() - queuedAt.getTime() < dayMs

/** A server that refuses the mailbox, and not the mail or us, says that no more should be written to it. */
async function noteRefusal(db: Db, mail: WaitingMail, { error, at }: { error: unknown; at: Date }) {
  if (!(error instanceof Error) || !('command' in error)) return
  const said = 'response' in error ? String(error.response).slice(0, 500) : reasonOf(error)
  const refusal = weighAnswer({ code: responseOf(error) ?? 0, command: String(error.command), said })
  if (refusal === 'not-theirs' || (refusal === 'passing' && !isRefusedForGood(error))) return
  const isLasting = refusal === 'lasting'
  const returned = { mailId: mail.id, address: mail.toAddress, kind: 'bounce', isLasting, said, at } as const
  await db.transaction().execute((tx) => noteReturn(tx, returned))
}

function compose(config: Config, waiting: WaitingMail, token: string): Promise<Buffer> {
  const mail = forReader(waiting, { ...waiting, baseUrl: config.baseUrl })
  const host = new URL(config.baseUrl).hostname
  const once = createHash('sha256').update(mail.once).digest('hex').slice(0, 32)
  const composer = new MailComposer({
    from: config.mailFrom,
    to: mail.toAddress,
    ...answersTo(mail),
    subject: mail.subject,
    text: mail.bodyText,
    html: mail.bodyHtml,
    ...(mail.calendar ? { icalEvent: calendarPart(mail.calendar) } : {}),
    messageId: `<${once}@${host}>`,
    date: mail.queuedAt,
    headers: {
      'Auto-Submitted': 'auto-generated',
      // Where the way back does not name the mail, a report that encloses it does.
      'X-Commonweal-Mail': token,
      ...listHeaders(config, mail, token),
    },
  })
  return composer.compile().build()
}

/** As an object each is one address, whatever is in it. */
function answersTo({ replyTo, alsoReplyTo }: Pick<WaitingMail, 'replyTo' | 'alsoReplyTo'>) {
  const addresses = [replyTo, alsoReplyTo].filter((address) => address !== null)
  return addresses.length > 0 ? { replyTo: addresses.map((address) => ({ name: '', address })) } : {}
}

/** As its own method says: an invitation is offered with buttons, and what is cancelled is taken out again. */
const calendarPart = (content: string) => ({
  content,
  method: /^METHOD:(\w+)/m.exec(content)?.[1] ?? 'PUBLISH',
  filename: 'calendar.ics',
})

/** By these a mail program shows its own button to stop such letters (RFC 2369, RFC 8058). */
function listHeaders({ baseUrl, mailReturn }: Config, { unsubscribeToken }: WaitingMail, token: string) {
  if (unsubscribeToken === null) return {}
  const byMail = mailReturn ? `, <mailto:${returnAddress(mailReturn, token)}?subject=unsubscribe>` : ''
  return {
    'List-Unsubscribe': { prepared: true, value: `<${unsubscribeUrl(baseUrl, unsubscribeToken)}>${byMail}` },
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  }
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error)).slice(0, 500)
const responseOf = (error: unknown) =>
  error instanceof Error && 'responseCode' in error && typeof error.responseCode === 'number'
    ? error.responseCode
    : null
const isAnswered = (error: unknown) => responseOf(error) !== null

/** Refused is this mail, for good: not so where the server refuses us, for an operator can mend that. */
const isRefusedForGood = (error: unknown) =>
  (responseOf(error) ?? 0) >= 500 &&
  responseOf(error) !== 530 &&
  error instanceof Error &&
  'code' in error &&
  (error.code === 'EENVELOPE' || error.code === 'EMESSAGE')
