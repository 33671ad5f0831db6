import { sql } from 'kysely'
import { membersToWriteTo } from '#modules/people/index.ts'
import { londonDay, londonHour } from '#platform/clock.ts'
import type { Db, Tx } from '#platform/db.ts'
import { type Recipient, sendToMany } from '#platform/mail/send-to-many.ts'
import { writeWords } from '#platform/mail/words.ts'
import { findHouseKey } from '#platform/secret.ts'
import { type Entry, listTopics } from '#platform/topics.ts'
import { digestHour } from '../reader.ts'
import { makeReaders } from '../readers.ts'
import { findSignature } from '../signature.ts'
import { unsubscribeToken, wholeDigest } from '../unsubscribe-token.ts'
import { type Due, findWritable, lockDue } from './due.ts'
import { digestEmail } from './email.tsx'
import { gatherFor } from './gather.ts'
import { arrange, keepTrue, type Section, type Waiting } from './sections.ts'

/** Who joined in the last hour, in a transaction that has not ended perhaps, stands in the next digest. */
const lagMs = 60 * 60 * 1000

/**
 * Writes the digests that are due: from seven in the morning, to whoever has their day today, or had it while the house
 * did not run. Each batch is one transaction that takes what waited, writes the mails and notes the day, and no two
 * workers take the same member: so each thing stands in exactly one digest, also when a worker is killed half way, is
 * late, or runs twice. Returns how many were written.
 */
export async function writeDigests(
  db: Db,
  { now, signal }: { now: Date; signal?: AbortSignal },
): Promise<number> {
  if (londonHour(now) < digestHour) return 0
  await db.transaction().execute((tx) => makeReaders(tx, now))
  let written = 0
  while (!signal?.aborted) {
    const done = await db.transaction().execute((tx) => writeBatch(tx, now))
    written += done.written
    if (done.due === 0) break
  }
  return written
}

async function writeBatch(tx: Tx, now: Date): Promise<{ due: number; written: number }> {
  const taken = await lockDue(tx, now)
  if (taken.length === 0) return { due: 0, written: 0 }
  const due = await findWritable(tx, taken)
  const until = new Date(now.getTime() - lagMs)
  const waiting = await keepTrue(tx, await takeWaiting(tx, due), now)
  const gathered = await gatherFor(tx, due, until)
  const perMember = Map.groupBy(waiting, ({ memberId }) => memberId)
  const digests = due.flatMap((reader) => {
    const entries = new Map<string, readonly Entry[]>(
      Map.groupBy(perMember.get(reader.memberId) ?? [], ({ topic }) => topic),
    )
    for (const [topic, found] of gathered(reader))
      entries.set(topic, [...(entries.get(topic) ?? []), ...found])
    const sections = arrange(entries)
    // Nothing new is no letter.
    return sections.length > 0 ? [{ reader, sections }] : []
  })
  await send(tx, digests, now)
  await noteDone(tx, { taken, due, now, until })
  return { due: taken.length, written: digests.length }
}

/** Takes what waits for these members: from here on it stands in this digest, or the transaction never was. */
async function takeWaiting(tx: Tx, due: readonly Due[]): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    with taken as (
      delete from letters.item where member_id = any(${due.map(({ memberId }) => memberId)}::uuid[])
      returning member_id, news_id
    )
    select taken.member_id, news.topic, news.about, news.title, news.summary, news.href, news.told_at as at,
      news.untrue_at
    from taken join letters.news as news on news.id = taken.news_id`.execute(tx)
  return await keepMeant(tx, rows)
}

/** Who no longer holds the role that a topic is for is not told of it any more. */
async function keepMeant(tx: Tx, waiting: readonly Waiting[]): Promise<Waiting[]> {
  const forRoles = listTopics().filter((topic) => topic.for !== 'member')
  const kept = [...waiting]
  for (const topic of forRoles) {
    const ids = [...new Set(kept.filter((one) => one.topic === topic.key).map(({ memberId }) => memberId))]
    if (ids.length === 0 || topic.for === 'member') continue
    const { rows } = await sql<{ id: string }>`
      select id from ${membersToWriteTo({ role: topic.for, ids })} as recipient`.execute(tx)
    const meant = new Set(rows.map(({ id }) => id))
    kept.splice(0, kept.length, ...kept.filter((one) => one.topic !== topic.key || meant.has(one.memberId)))
  }
  return kept
}

type Digest = { reader: Due; sections: readonly Section[] }

/** Members who are told the same get the same words, written once. */
async function send(tx: Tx, digests: readonly Digest[], at: Date): Promise<void> {
  if (digests.length === 0) return
  const key = await findHouseKey(tx)
  const from = await findSignature(tx)
  const alike = Map.groupBy(digests, ({ sections }) =>
    JSON.stringify(sections.map(({ topic, entries }) => [topic.key, entries])),
  )
  for (const group of alike.values()) {
    const wordsId = await writeWords(tx, { ...digestEmail({ sections: group[0]?.sections ?? [], from }), at })
    const to = group.map(
      ({ reader: { memberId, address } }): Recipient => ({
        address,
        once: `letters.digest:${memberId}:${londonDay(at)}`,
        unsubscribeToken: unsubscribeToken(key, memberId, wholeDigest),
      }),
    )
    await sendToMany(tx, { act: 'letters.digest', wordsId, to, at })
  }
}

type Done = { taken: readonly string[]; due: readonly Due[]; now: Date; until: Date }

/** The day is over for all of them; what is gathered is so for those only who can have read of it. */
async function noteDone(tx: Tx, { taken, due, now, until }: Done): Promise<void> {
  await sql`
    update letters.reader set
      digested_on = ${londonDay(now)}::date,
      gathered_until = case when member_id = any(${due.map(({ memberId }) => memberId)}::uuid[])
        then greatest(gathered_until, ${until}::timestamptz) else gathered_until end
    where member_id = any(${taken}::uuid[])`.execute(tx)
}
