import { sql } from 'kysely'
import type { Db } from '../db.ts'

/** The first half of the advisory locks by which delivering processes show that they live. */
export const deliveryLocks = 7001

export type WaitingMail = {
  id: string
  act: string
  once: string
  toAddress: string
  subject: string
  bodyText: string
  bodyHtml: string
  queuedAt: Date
  uselessAt: Date | null
  attempts: number
}

const living = sql<number>`(select objid::int from pg_locks where locktype = 'advisory' and classid = ${sql.lit(deliveryLocks)}
  and granted and database = (select oid from pg_database where datname = current_database()))`

/** Takes mails that are due for this process to send. No two processes ever hold the same one. */
export async function claimMail(db: Db, { worker, most, at }: { worker: number; most: number; at: Date }) {
  const due = db
    .selectFrom('platform.mail')
    .select('id')
    .where('sentAt', 'is', null)
    .where('deadAt', 'is', null)
    .where('handedOverAt', 'is', null)
    .where('dueAt', '<=', at)
    .where((e) => e.or([e('claimedBy', 'is', null), e('claimedBy', 'not in', living)]))
    .orderBy('dueAt')
    .limit(most)
    .forUpdate()
    .skipLocked()
  return await db
    .updateTable('platform.mail')
    .set((e) => ({ claimedBy: worker, attempts: e('attempts', '+', 1) }))
    .where('id', 'in', due)
    .returning([
      'id',
      'act',
      'once',
      'toAddress',
      'subject',
      'bodyText',
      'bodyHtml',
      'queuedAt',
      'uselessAt',
      'attempts',
    ])
    .execute()
}

/**
 * From here on the mail may have been delivered.
 *
 * @throws Error when the mail is no longer ours: this process had lost its lock, and another took the mail up.
 */
export async function markHandedOver(db: Db, id: string, worker: number, at: Date): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('platform.mail')
    .set({ handedOverAt: at })
    .where('id', '=', id)
    .where('claimedBy', '=', worker)
    .where('handedOverAt', 'is', null)
    .where('sentAt', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new LostClaim()
}

/** Another process has this mail now: it is left alone. */
export class LostClaim extends Error {}

/** The server took it. The words of a mail that was a secret are not kept. */
export async function markSent(db: Db, mail: WaitingMail, at: Date): Promise<void> {
  const forgotten = mail.uselessAt ? { bodyText: '', bodyHtml: '' } : {}
  await db
    .updateTable('platform.mail')
    .set({ sentAt: at, claimedBy: null, lastError: null, ...forgotten })
    .where('id', '=', mail.id)
    .execute()
}

type Return = { at: Date; reason: string; hopeless: boolean; uncertain: boolean }

/** How long to wait after each attempt before the next; after the last, the mail is dead. */
const patienceSeconds = [10, 60, 300, 1800, 7200, 21_600]

/** Not sent: tried again later, or given up and shown to the administrator. */
export async function giveBack(
  db: Db,
  mail: WaitingMail,
  { at, reason, hopeless, uncertain }: Return,
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
    })
    .where('id', '=', mail.id)
    .execute()
}

/** Settles what a process that died had taken up, and what has become useless while it waited. */
export async function settleLeftovers(db: Db, at: Date): Promise<void> {
  await db
    .updateTable('platform.mail')
    .set({
      deadAt: at,
      claimedBy: null,
      lastError: 'It may have been delivered: the house stopped while handing it over',
    })
    .where('handedOverAt', 'is not', null)
    .where('sentAt', 'is', null)
    .where('deadAt', 'is', null)
    .where((e) => e.or([e('claimedBy', 'is', null), e('claimedBy', 'not in', living)]))
    .execute()
  await db
    .updateTable('platform.mail')
    .set({ deadAt: at, lastError: 'It was no longer useful', bodyText: '', bodyHtml: '' })
    .where('uselessAt', '<', at)
    .where('sentAt', 'is', null)
    .where('deadAt', 'is', null)
    .where('claimedBy', 'is', null)
    .execute()
}

/** What an earlier process of the same number had claimed is free again: its lock is ours now. */
export async function freeClaims(db: Db, worker: number): Promise<void> {
  await db
    .updateTable('platform.mail')
    .set({ claimedBy: null })
    .where('claimedBy', '=', worker)
    .where('sentAt', 'is', null)
    .execute()
}
