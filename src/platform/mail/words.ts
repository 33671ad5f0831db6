import { sql } from 'kysely'
import type { VNode } from 'preact'
import { renderLetter } from '#ui/mail/letter.tsx'
import { houseInMail, unsubscribeInMail } from '#ui/mail/to-many.ts'
import type { Tx } from '../db.ts'

type Words = { subject: string; bodyText: string; bodyHtml: string }
type Reader = { unsubscribeToken: string | null; baseUrl: string }

/** Where a reader stops such letters. */
export const unsubscribeUrl = (baseUrl: string, token: string) => `${baseUrl}/unsubscribe/${token}`

/** The words of a letter as this reader gets them. A mail that was written for one alone stays as it is. */
export function forReader<W extends Words & { wordsId: string | null }>(
  mail: W,
  { unsubscribeToken, baseUrl }: Reader,
): W {
  if (mail.wordsId === null) return mail
  const stop =
    unsubscribeToken === null ? `${baseUrl}/account/letters` : unsubscribeUrl(baseUrl, unsubscribeToken)
  const put = (words: string) => words.replaceAll(unsubscribeInMail, stop).replaceAll(houseInMail, baseUrl)
  return { ...mail, bodyText: put(mail.bodyText), bodyHtml: put(mail.bodyHtml) }
}

/** A mail's own words, or those that it shares with others. */
export const sharedOr = (words: 'subject' | 'bodyText' | 'bodyHtml') =>
  sql<string>`coalesce((select ${sql.ref(`words.${words}`)} from platform.mail_words as words
    where words.id = mail.words_id), ${sql.ref(`mail.${words}`)})`

/** What was blanked, as a secret or because it named somebody who was erased, is not sent any more. */
export const hasWords = sql<boolean>`${sharedOr('bodyText')} <> ''`

/** Writes down the words of a letter to many. Returns their id. */
export async function writeWords(
  tx: Tx,
  { subject, view, at }: { subject: string; view: VNode; at: Date },
): Promise<string> {
  const { text, html } = renderLetter(view)
  const { id } = await tx
    .insertInto('platform.mailWords')
    .values({ subject, bodyText: text, bodyHtml: html, writtenAt: at })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
