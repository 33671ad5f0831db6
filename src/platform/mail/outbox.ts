import type { VNode } from 'preact'
import { renderLetter } from '#ui/mail/letter.tsx'
import { compileOnce } from '../compile-once.ts'
import type { Db, Tx } from '../db.ts'
import { hasWords, sharedOr } from './words.ts'

/** A mail as an act asks for it. */
export type Letter = {
  /** The act that it belongs to, as in `people.sign-in`. */
  act: `${string}.${string}`
  /** What makes it one of its kind, as the id of the thing it is about: asked for twice, it is sent once. */
  about: string
  to: string
  subject: string
  view: VNode
  at: Date
  /** Where answers go: the address of the person in whose name it is written. Without it, to the community. */
  replyTo?: string | null
  /** Another to whom answers go as well, who has agreed to be known to the reader. */
  alsoReplyTo?: string | null
  /** What its reader stops such mail with, in one press; null where nobody may. */
  unsubscribeToken?: string | null
  /** A calendar file that comes with it. */
  calendar?: string | null
  /** After this instant it is not worth sending, and once sent its words are not kept: a sign-in code. */
  uselessAt?: Date
  /** Nothing of it is kept once it is sent, not even its address. */
  forgottenOnceSent?: boolean
}

/** Puts a mail into the outbox, in the transaction of its act: it is sent if, and only if, the act happened. */
export async function sendLater(
  tx: Tx,
  { act, about, to, subject, view, at, uselessAt, forgottenOnceSent = false, ...rest }: Letter,
): Promise<void> {
  const { html, text } = renderLetter(view)
  await insertMail(tx, {
    act,
    once: `${act}:${about}`,
    to,
    subject,
    text,
    html,
    at,
    replyTo: rest.replyTo ?? null,
    alsoReplyTo: rest.alsoReplyTo ?? null,
    unsubscribeToken: rest.unsubscribeToken ?? null,
    calendar: rest.calendar ?? null,
    uselessAt: uselessAt ?? null,
    forgottenOnceSent,
  })
}

/** So many are written and put in at once: others are answered in between, and a statement takes only so much. */
const atATime = 50

/**
 * Puts many mails into the outbox, some dozens with each statement, in the transaction of their act: for a letter to
 * hundreds. Each is one of its kind like any other. None of them is a secret.
 */
export async function sendManyLater(tx: Tx, letters: readonly OneOfMany[]): Promise<void> {
  for (let from = 0; from < letters.length; from += atATime)
    await tx
      .insertInto('platform.mail')
      .values(letters.slice(from, from + atATime).map(rowOf))
      .onConflict((conflict) => conflict.column('once').doNothing())
      .execute()
}

type OneOfMany = Omit<Letter, 'uselessAt' | 'forgottenOnceSent'>

function rowOf({ act, about, to, subject, view, at, ...rest }: OneOfMany) {
  const { html, text } = renderLetter(view)
  return {
    act,
    once: `${act}:${about}`,
    toAddress: to,
    subject,
    bodyText: text,
    bodyHtml: html,
    queuedAt: at,
    dueAt: at,
    replyTo: rest.replyTo ?? null,
    alsoReplyTo: rest.alsoReplyTo ?? null,
    unsubscribeToken: rest.unsubscribeToken ?? null,
    calendar: rest.calendar ?? null,
  }
}

type QueuedMail = Pick<Letter, 'to' | 'subject' | 'at'> & {
  act: string
  once: string
  text: string
  html: string
  replyTo: string | null
  alsoReplyTo: string | null
  unsubscribeToken: string | null
  calendar: string | null
  uselessAt: Date | null
  forgottenOnceSent: boolean
}

const insertMail = compileOnce<QueuedMail, unknown>((db, ask) =>
  db
    .insertInto('platform.mail')
    .values({
      act: ask.act,
      once: ask.once,
      toAddress: ask.to,
      subject: ask.subject,
      bodyText: ask.text,
      bodyHtml: ask.html,
      queuedAt: ask.at,
      dueAt: ask.at,
      replyTo: ask.replyTo,
      alsoReplyTo: ask.alsoReplyTo,
      unsubscribeToken: ask.unsubscribeToken,
      calendar: ask.calendar,
      uselessAt: ask.uselessAt,
      forgottenOnceSent: ask.forgottenOnceSent,
    })
    .onConflict((conflict) => conflict.column('once').doNothing()),
)

/** Takes a mail back that was put into the outbox in this same transaction: nobody has seen it yet. */
export async function takeBackMail(tx: Tx, { act, about }: Pick<Letter, 'act' | 'about'>): Promise<void> {
  await tx
    .deleteFrom('platform.mail')
    .where('once', '=', `${act}:${about}`)
    .where('attempts', '=', 0)
    .execute()
}

/** The word that is hinted when mail may be waiting. */
export const mailWaiting = 'mail'

/** How many dead mails stand on a page. */
export const deadMailPerPage = 50

/** Mails that will not arrive by themselves, newest first, those older than `before`: for the administrator. */
export async function listDeadMail(db: Db, { before }: { before: Date | null }) {
  const found = await db
    .selectFrom('platform.mail')
    .select(['id', 'act', 'toAddress', 'queuedAt', 'deadAt', 'attempts', 'handedOverAt', 'lastError'])
    .select(hasWords.as('canBeRetried'))
    .where('deadAt', 'is not', null)
    .$if(before !== null, (only) => only.where('deadAt', '<', before))
    .orderBy('deadAt', 'desc')
    .limit(deadMailPerPage + 1)
    .execute()
  const mails = found.slice(0, deadMailPerPage)
  return { mails, older: found.length > deadMailPerPage ? (mails.at(-1)?.deadAt ?? null) : null }
}

/** The newest mails with their words: for the development mailbox, where there is no mail server. */
export const listNewestMail = (db: Db, most = 50) =>
  db
    .selectFrom('platform.mail')
    .select(['id', 'act', 'toAddress', 'queuedAt', 'wordsId', 'unsubscribeToken'])
    .select([sharedOr('subject').as('subject'), sharedOr('bodyText').as('bodyText')])
    .select(sharedOr('bodyHtml').as('bodyHtml'))
    .orderBy('queuedAt', 'desc')
    .limit(most)
    .execute()

/** One mail as a mail program draws it: for the development mailbox. */
export const findMail = (db: Db, id: string) =>
  db
    .selectFrom('platform.mail')
    .select(['wordsId', 'unsubscribeToken'])
    .select([sharedOr('subject').as('subject'), sharedOr('bodyText').as('bodyText')])
    .select(sharedOr('bodyHtml').as('bodyHtml'))
    .where('id', '=', id)
    .executeTakeFirst()

/** How much mail waits, was sent in the last day, and is dead. */
export const countMail = (db: Db, dayBefore: Date) =>
  db
    .selectFrom('platform.mail')
    .select((e) => [
      e.fn
        .countAll<number>()
        .filterWhere('sentAt', 'is', null)
        .filterWhere('deadAt', 'is', null)
        .as('waiting'),
      e.fn.countAll<number>().filterWhere('sentAt', '>', dayBefore).as('sentLately'),
      e.fn.countAll<number>().filterWhere('deadAt', 'is not', null).as('dead'),
    ])
    .executeTakeFirstOrThrow()

/** Tries a dead mail again, on an administrator's word. Returns its address, or null when there is no such mail. */
export async function retryMail(tx: Tx, id: string, at: Date): Promise<string | null> {
  const retried = await tx
    .updateTable('platform.mail')
    .set({ deadAt: null, handedOverAt: null, claimedBy: null, attempts: 0, dueAt: at, lastError: null })
    .set({ withheldAt: null })
    .where('id', '=', id)
    .where('deadAt', 'is not', null)
    .where(hasWords)
    .returning('toAddress')
    .executeTakeFirst()
  return retried?.toAddress ?? null
}
