import { sql } from 'kysely'
import { membersToWriteTo } from '#modules/people/index.ts'
import { londonDay } from '#platform/clock.ts'
import type { Db, Tx } from '#platform/db.ts'
import { pauseOf } from '#platform/mail/pause.ts'
import { sendToMany } from '#platform/mail/send-to-many.ts'
import { writeWords } from '#platform/mail/words.ts'
import { findHouseKey } from '#platform/secret.ts'
import { mayBeStopped } from '../manner.ts'
import { mannerOf } from '../manner-of.ts'
import type { News } from '../news.ts'
import { findSignature } from '../signature.ts'
import { unsubscribeToken } from '../unsubscribe-token.ts'
import { newsEmail } from './email.tsx'

export type Told = { atOnce: number; inDigest: number }

/**
 * Writes to members of something that happened, in the transaction of the act: at once, in their digest or not at all,
 * as each of them chose. For whoever has paused their letters, or whose mail comes back, it waits for the digest.
 * Edits are silent: what was told once is not told again.
 */
export async function tell(tx: Tx, news: News): Promise<Told> {
  const added = await tx
    .insertInto('letters.news')
    .values({
      topic: news.topic.key,
      about: news.about,
      title: news.title,
      summary: news.summary,
      href: news.href,
      toldAt: news.at,
      untrueAt: news.untrueAt ?? null,
    })
    .onConflict((conflict) => conflict.columns(['topic', 'about']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) return { atOnce: 0, inDigest: 0 }
  // Many take longer than a page may, and whoever publishes should not fail for the others.
  if (news.to === 'everybody') await sql`set local statement_timeout = '2min'`.execute(tx)
  const { waiting, atOnce } = await sortOut(tx, added.id, news)
  await writeAtOnce(tx, added.id, news, atOnce)
  return { atOnce: atOnce.length, inDigest: waiting }
}

type Audience = Pick<News, 'topic' | 'to' | 'except' | 'at'>

/** How many would hear of something at once, and how many in their digest, for a last look before it is done. */
export async function countTold(db: Db, audience: Audience): Promise<Told> {
  const { rows } = await sql<Told>`
    with reader as (${readersOf(audience)})
    select count(*) filter (where ${hearsAtOnce}) as "atOnce", count(*) filter (where ${waits}) as "inDigest"
    from reader`.execute(db)
  return rows[0] ?? { atOnce: 0, inDigest: 0 }
}

type Reader = { id: string; address: string }

/** One statement for all, however many: what waits for a digest is laid there, who hears at once is returned. */
async function sortOut(tx: Tx, newsId: string, news: News) {
  const { rows } = await sql<Reader & { waiting: number }>`
    with reader as (${readersOf(news)}), waiting as (
      insert into letters.item (member_id, news_id)
      select id, ${newsId}::uuid from reader where ${waits}
      returning member_id
    )
    select null as id, null as address, (select count(*) from waiting) as waiting
    union all
    select id::text, address, 0 from reader where ${hearsAtOnce}`.execute(tx)
  const [counted, ...atOnce] = rows
  return { waiting: counted?.waiting ?? 0, atOnce: atOnce satisfies Reader[] }
}

const hearsAtOnce = sql`manner = 'at-once' and not is_held`
const waits = sql`manner = 'digest' or (manner = 'at-once' and is_held)`

/** Everybody for whom something is, with how they hear of its topic and whether mail to them is held up just then. */
function readersOf({ topic, to, except, at }: Audience) {
  const role = topic.for === 'member' ? undefined : topic.for
  const ids = to === 'everybody' ? undefined : to
  return sql`
    select recipient.id, recipient.address, ${mannerOf(topic)} as manner,
      coalesce(reader.paused_until > ${londonDay(at)}::date, false)
        or ${pauseOf(sql`recipient.address`)} is not null as is_held
    from ${membersToWriteTo({ role, ids })} as recipient
    left join letters.reader as reader on reader.member_id = recipient.id
    left join letters.choice as choice on choice.member_id = recipient.id and choice.topic = ${topic.key}
    where recipient.id is distinct from ${except ?? null}::uuid`
}

async function writeAtOnce(tx: Tx, newsId: string, news: News, readers: readonly Reader[]): Promise<void> {
  if (readers.length === 0) return
  const { topic, at, untrueAt } = news
  const key = await findHouseKey(tx)
  const letter = newsEmail({ news, from: await findSignature(tx) })
  const wordsId = await writeWords(tx, { ...letter, at })
  const to = readers.map(({ id, address }) => ({
    address,
    once: `letters.tell:${newsId}:${id}`,
    unsubscribeToken: mayBeStopped(topic) ? unsubscribeToken(key, id, topic.key) : null,
  }))
  await sendToMany(tx, { act: 'letters.tell', wordsId, to, at, uselessAt: untrueAt ?? null })
}
