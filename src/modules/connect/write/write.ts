import { randomUUID } from 'node:crypto'
import { findTopicReaders } from '#modules/letters/index.ts'
import { findNames } from '#modules/people/index.ts'
import { recordAct } from '#platform/audit.ts'
import type { Config } from '#platform/config.ts'
import type { Db, Tx } from '#platform/db.ts'
import { sendLater } from '#platform/mail/outbox.ts'
import { unsubscribeUrl } from '#platform/mail/words.ts'
import { listApart } from '../apart.ts'
import { isOpenFor, othersIn, peopleIn } from '../meeting.ts'
import { lockMeeting, type MeetingOfRound } from '../meetings.ts'
import { roundTopic } from '../topic.ts'
import { daysAfter } from '../when.ts'
import { findSignature } from '../write-letters.ts'
import { messageEmail } from './email.tsx'

type Writing = {
  meetingId: string
  memberId: string
  words: string
  /** The opening of the form: pressed twice, it is sent once. */
  once: string
  config: Pick<Config, 'baseUrl'>
  at: Date
}

/**
 * Sends what somebody writes to the others in a meeting, through the house: they get it by mail, and learn no address.
 */
export function write(db: Db, asked: Writing): Promise<'sent' | 'not-open'> {
  return db.transaction().execute(async (tx) => {
    const { meetingId, memberId, at } = asked
    const meeting = await lockMeeting(tx, { id: meetingId, memberId })
    if (!isOpenFor(meeting, memberId) || othersIn(meeting, memberId).length === 0) return 'not-open'
    const message = (await keep(tx, asked)) ?? (await keepOtherWords(tx, asked))
    if (!message) return 'sent'
    await mailOthers(tx, { ...asked, meeting, messageId: message.id })
    await recordAct(tx, { act: 'connect.write', by: memberId, on: { kind: 'meeting', id: meetingId }, at })
    return 'sent'
  })
}

const keep = (tx: Tx, { meetingId, memberId, words, once, at }: Writing) =>
  tx
    .insertInto('connect.message')
    .values({ meetingId, memberId, words, once, sentAt: at })
    .onConflict((conflict) => conflict.column('once').doNothing())
    .returning('id')
    .executeTakeFirst()

/** Somebody went back to a form that they had sent, and wrote something else in it: that is not lost. */
async function keepOtherWords(tx: Tx, asked: Writing): Promise<{ id: string } | undefined> {
  const { meetingId, memberId, words, once } = asked
  const same = await tx
    .selectFrom('connect.message')
    .select('id')
    .where('once', '=', once)
    .where('meetingId', '=', meetingId)
    .where('memberId', '=', memberId)
    .where('words', '=', words)
    .executeTakeFirst()
  return same ? undefined : await keep(tx, { ...asked, once: randomUUID() })
}

type Mailing = Writing & { meeting: MeetingOfRound; messageId: string }

async function mailOthers(
  tx: Tx,
  { meeting, messageId, memberId, words, config, at }: Mailing,
): Promise<void> {
  const ids = peopleIn(meeting).map((person) => person.memberId)
  const [names, readers, from] = [
    await findNames(tx, ids),
    await findTopicReaders(tx, { topic: roundTopic, ids }),
    await findSignature(tx),
  ]
  const isShared = peopleIn(meeting).every(({ sharedAddressAt }) => sharedAddressAt !== null)
  // Whoever would rather not meet the writer gets no mail of theirs; the writer is not told.
  const spared = (await listApart(tx, ids)).filter(({ otherId }) => otherId === memberId)
  for (const other of othersIn(meeting, memberId)) {
    const reader = readers.get(other.memberId)
    if (!reader || spared.some((apart) => apart.memberId === other.memberId)) continue
    const stop = unsubscribeUrl(config.baseUrl, reader.unsubscribeToken)
    const frame = { from, home: config.baseUrl, stop }
    await sendLater(tx, {
      ...messageEmail({ by: names.get(memberId) ?? '', words, meetingId: meeting.id, frame }),
      act: 'connect.write',
      about: `${messageId}:${other.memberId}`,
      to: reader.address,
      // Of a trio too the writer alone: a third may by now rather not meet whoever answers, and nobody must see it.
      replyTo: isShared ? (readers.get(memberId)?.address ?? null) : null,
      unsubscribeToken: reader.unsubscribeToken,
      at,
      // What they write to each other is kept in no second place once it is sent.
      uselessAt: daysAfter(at, 14),
    })
  }
}
