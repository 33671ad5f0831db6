import { sql } from 'kysely'
import type { Db } from '../db.ts'
import { type PauseReason, pauseOf } from './pause.ts'
import { sharedOr } from './words.ts'

/** The first half of the advisory locks by which delivering processes show that they live. */
export const deliveryLocks = 7001

export type WaitingMail = {
  id: string
  act: string
  once: string
  toAddress: string
  replyTo: string | null
  alsoReplyTo: string | null
  subject: string
  bodyText: string
  bodyHtml: string
  queuedAt: Date
  uselessAt: Date | null
  attempts: number
  /** The words that it shares with others: of one that was written for one alone, null. */
  wordsId: string | null
  unsubscribeToken: string | null
  /** A calendar file that comes with it. */
  calendar: string | null
  /** Why mail to its address is paused, where it is. */
  pausedBecause: PauseReason | null
}

const living = sql<number>`(select objid::int from pg_locks where locktype = 'advisory' and classid = ${sql.lit(deliveryLocks)}
  and granted and database = (select oid from pg_database where datname = current_database()))`

/**
 * Takes mails that are due for this process to send. No two processes ever hold the same one. Each taking counts
 * one more attempt, so number and attempt together name a claim: a number that was lost may be another's now.
 */
export async function claimMail(db: Db, { worker, most, at }: { worker: number; most: number; at: Date }) {
  const due = db
    .selectFrom('platform.mail')
    .select('id')
    .where('sentAt', 'is', null)
    .where('deadAt', 'is', null)
    .where('handedOverAt', 'is', null)
    .where('dueAt', '<=', at)
    // What became useless since leftovers were settled is settled with the next ones.
    .where((e) => e.or([e('uselessAt', 'is', null), e('uselessAt', '>=', at)]))
    .where((e) => e.or([e('claimedBy', 'is', null), e('claimedBy', 'not in', living)]))
    // A letter to many keeps nobody waiting who is about to sign in.
    .orderBy(sql`words_id is not null`)
    .orderBy('dueAt')
    .limit(most)
    .forUpdate()
    .skipLocked()
  return await db
    .updateTable('platform.mail')
    .set((e) => ({ claimedBy: worker, attempts: e('attempts', '+', 1) }))
    .where('id', 'in', due)
    .returning((e) => [
      'id',
      'act',
      'once',
      'toAddress',
      'replyTo',
      'alsoReplyTo',
      sharedOr('subject').as('subject'),
      sharedOr('bodyText').as('bodyText'),
      sharedOr('bodyHtml').as('bodyHtml'),
      'queuedAt',
      'uselessAt',
      'attempts',
      'wordsId',
      'unsubscribeToken',
      'calendar',
      pauseOf(e.fn<string>('lower', ['toAddress'])).as('pausedBecause'),
    ])
    .execute()
}

/**
 * From here on the mail may have been delivered.
 *
 * @throws Error when the mail is no longer ours: this process had lost its lock, and another took the mail up.
 */
export async function markHandedOver(
  db: Db,
  { id, attempts }: Pick<WaitingMail, 'id' | 'attempts'>,
  { worker, at }: { worker: number; at: Date },
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('platform.mail')
    .set({ handedOverAt: at })
    .where('id', '=', id)
    .where('claimedBy', '=', worker)
    .where('attempts', '=', attempts)
    .where('handedOverAt', 'is', null)
    .where('sentAt', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new LostClaim()
}

/** Another process has this mail now: it is left alone. */
export class LostClaim extends Error {}

/** The words of a mail that was a secret are not kept once it is settled: its code stands in its subject too. */
const forgotten = { subject: '', bodyText: '', bodyHtml: '' }

/** The server took it, whoever holds it now and whatever was feared for it meanwhile. */
export async function markSent(db: Db, mail: WaitingMail, at: Date): Promise<void> {
  await db
    .updateTable('platform.mail')
    .set({ sentAt: at, claimedBy: null, deadAt: null, lastError: null, ...(mail.uselessAt ? forgotten : {}) })
    .where('id', '=', mail.id)
    .execute()
}

type Return = { worker: number; at: Date; reason: string; hopeless: boolean; uncertain: boolean }

/** How long to wait after each attempt before the next; after the last, the mail is dead. */
const patienceSeconds = [10, 60, 300, 1800, 7200, 21_600]

/**
 * Not sent: tried again later, or given up and shown to the administrator. A mail that another process has taken
 * up meanwhile is left alone: it may be handing it over at this moment.
 */
export async function giveBack(
  db: Db,
  mail: WaitingMail,
  { worker, at, reason, hopeless, uncertain }: Return,
): Promise<void> {
  const wait = patienceSeconds[mail.attempts - 1]
  const dead = hopeless || wait === undefined
  await db
    .updateTable('platform.mail')
    .set({
      claimedBy: null,
      lastError: uncertain ? `It may have been delivered: ${reason}` : reason,
      deadAt: dead ? at : null,
      dueAt: new Date(at.getTime() + (wait ?? 0) * 1000),
      ...(uncertain ? {} : { handedOverAt: null }),
      ...(dead && mail.uselessAt ? forgotten : {}),
    })
    .where('id', '=', mail.id)
    .where('claimedBy', '=', worker)
    .where('attempts', '=', mail.attempts)
    .execute()
}

/** Not sent, as mail to its address is paused: it goes out when that is started again soon. */
export async function withhold(
  db: Db,
  { id, attempts, pausedBecause }: WaitingMail,
  { worker, at }: { worker: number; at: Date },
): Promise<void> {
  await db
    .updateTable('platform.mail')
    .set({
      claimedBy: null,
      deadAt: at,
      withheldAt: at,
      lastError:
        pausedBecause === 'complaint'
          ? 'Mail to this address is paused: an earlier one was called unwanted'
          : 'Mail to this address is paused: earlier mail came back',
    })
    .where('id', '=', id)
    .where('claimedBy', '=', worker)
    .where('attempts', '=', attempts)
    .execute()
}

/**
 * Settles what a process that died had taken up, and what has become useless while it waited; and forgets whatever is
 * not to be kept now that it is settled.
 */
export async function settleLeftovers(db: Db, at: Date): Promise<void> {
  const blankIfSecret = (column: string) =>
    sql<string>`case when useless_at is null then ${sql.ref(column)} else '' end`
  await db
    .updateTable('platform.mail')
    .set({
      deadAt: at,
      claimedBy: null,
      lastError: 'It may have been delivered: the house stopped while handing it over',
      subject: blankIfSecret('subject'),
      bodyText: blankIfSecret('body_text'),
      bodyHtml: blankIfSecret('body_html'),
    })
    .where('handedOverAt', 'is not', null)
    .where('sentAt', 'is', null)
    .where('deadAt', 'is', null)
    .where((e) => e.or([e('claimedBy', 'is', null), e('claimedBy', 'not in', living)]))
    .execute()
  await db
    .updateTable('platform.mail')
    .set({ deadAt: at, lastError: 'It was no longer useful', ...forgotten })
    .where('uselessAt', '<', at)
    .where('sentAt', 'is', null)
    .where('deadAt', 'is', null)
    .where('claimedBy', 'is', null)
    .execute()
  await db
    .deleteFrom('platform.mail')
    .where('forgottenOnceSent', '=', true)
    .where((e) => e.or([e('sentAt', 'is not', null), e('deadAt', 'is not', null)]))
    .execute()
}

/**
 * What was claimed by this number, and is in nobody's hands, is free again: an earlier process's, whose lock is
 * ours now, or our own from a round in which the database did not answer.
 */
export async function freeClaims(db: Db, worker: number): Promise<void> {
  await db
    .updateTable('platform.mail')
    .set({ claimedBy: null })
    .where('claimedBy', '=', worker)
    .where('sentAt', 'is', null)
    .execute()
}

/**
 * Where there is no mail server, mail is read in the development mailbox: that is all that ever becomes of it, so
 * that nobody gets it months later, when a server is named.
 */
export async function settleAsShown(db: Db, at: Date): Promise<void> {
  await db
    .updateTable('platform.mail')
    .set({ sentAt: at, claimedBy: null })
    .where('sentAt', 'is', null)
    .where('deadAt', 'is', null)
    .execute()
}
