import { sql } from 'kysely'
import type { Tx } from '../db.ts'

/** One of many who get the same letter. */
export type Recipient = {
  address: string
  /** What makes this mail one of its kind: asked for twice, it is sent once. */
  once: string
  /** What they stop such mail with; null where nobody may. */
  unsubscribeToken: string | null
  /** A calendar file that comes with it. */
  calendar?: string | null
}

type Sending = {
  act: `${string}.${string}`
  /** Of `writeWords`. */
  wordsId: string
  to: readonly Recipient[]
  at: Date
  /** After this instant it is not worth sending. */
  uselessAt?: Date | null
}

/** So many rows go to the database at once. */
const most = 10_000

/** Puts one letter to many into the outbox, in the transaction of its act. */
export async function sendToMany(tx: Tx, { act, wordsId, to, at, uselessAt = null }: Sending): Promise<void> {
  for (let from = 0; from < to.length; from += most) {
    const part = to.slice(from, from + most)
    await sql`
      insert into platform.mail
        (act, once, to_address, subject, body_text, body_html, queued_at, due_at, useless_at, words_id, unsubscribe_token, calendar)
      select ${act}, once, address, '', '', '', ${at}, ${at}, ${uselessAt}, ${wordsId}, token, calendar
      from unnest(
        ${part.map(({ once }) => once)}::text[],
        ${part.map(({ address }) => address)}::text[],
        ${part.map(({ unsubscribeToken }) => unsubscribeToken)}::text[],
        ${part.map(({ calendar }) => calendar ?? null)}::text[]
      ) as recipient (once, address, token, calendar)
      on conflict (once) do nothing`.execute(tx)
  }
}
