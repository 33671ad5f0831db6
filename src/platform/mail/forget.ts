import { sql } from 'kysely'
import type { Tx } from '../db.ts'

/** Forgets mail to these addresses that was settled, whoever reads it: nobody waits for it any more. */
export async function forgetMailTo(tx: Tx, addresses: readonly string[]): Promise<void> {
  await tx
    .deleteFrom('platform.mail')
    .where(sql<boolean>`to_address = any(${addresses}::text[])`)
    .where((e) => e.or([e('sentAt', 'is not', null), e('deadAt', 'is not', null)]))
    .execute()
}

/**
 * Takes the words out of mail to others that was settled and has one of these in it: somebody's name or address; and
 * the address out of mail whose answers went there. What is still to be sent is sent as it was written; what was
 * withheld from others is deleted, for it would be sent without words once mail to its address is started again.
 *
 * No index finds words within words, so the settled mail of 30 days is read through. That takes a second for 100,000
 * mails with words of their own; letters to many have their words once. A job would be no better: it would have to be
 * told the erased name, and the queue keeps what its jobs were told.
 */
export async function blankMailNaming(tx: Tx, words: readonly string[]): Promise<void> {
  if (words.length === 0) return
  // Somebody whose whole name begins half the words there are waits longer than a page may take, and is erased.
  await sql`select set_config('statement_timeout', '0', true)`.execute(tx)
  const isSettled = sql<boolean>`(sent_at is not null or dead_at is not null)`
  await tx
    .updateTable('platform.mail')
    .set({ replyTo: null, alsoReplyTo: null })
    .where(isSettled)
    .where(sql<boolean>`(reply_to = any(${words}::text[]) or also_reply_to = any(${words}::text[]))`)
    .execute()
  const shared = await sql<{ ids: string[] }>`select coalesce(array_agg(id), '{}')::text[] as ids
    from platform.mail_words where ${names(words)}`.execute(tx)
  const wordsIds = sql`${shared.rows[0]?.ids ?? []}::uuid[]`
  await tx
    .deleteFrom('platform.mail')
    .where('withheldAt', 'is not', null)
    .where('sentAt', 'is', null)
    .where(sql<boolean>`(words_id = any(${wordsIds}) or ${names(words)})`)
    .execute()
  const blank = { subject: '', bodyText: '', bodyHtml: '' }
  await tx.updateTable('platform.mail').set(blank).where(isSettled).where(names(words)).execute()
  await tx
    .updateTable('platform.mailWords as words')
    .set(blank)
    .where(sql<boolean>`words.id = any(${wordsIds})`)
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('platform.mail as mail')
            .select('mail.id')
            .whereRef('mail.wordsId', '=', 'words.id')
            .where('mail.sentAt', 'is', null)
            .where('mail.deadAt', 'is', null),
        ),
      ),
    )
    .execute()
}

/**
 * Whether a mail has one of these in its subject or its text, as a word of its own: not “Sam” in “Same”, but in
 * “Sam’s”. Looking for the letters alone is several times as fast, so that comes first: by “case”, or the planner
 * turns it round.
 */
function names(words: readonly string[]) {
  const isWithin = ['subject', 'body_text'].flatMap((column) =>
    words.map((word) => sql`position(${word} in ${sql.ref(column)}) > 0`),
  )
  // Where the database knows no letters but English ones, a word may be found beside another letter: more is blanked.
  const alone = `(?<![[:alnum:]_])(?:${words.map(asPattern).join('|')})(?![[:alnum:]_])`
  return sql<boolean>`case when ${sql.join(isWithin, sql` or `)}
    then subject ~ ${alone} or body_text ~ ${alone} else false end`
}

/** Words as they stand, for a pattern. */
const asPattern = (words: string) => words.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&')
