import { sql } from 'kysely'
import { membersToWriteTo } from '#modules/people/index.ts'
import type { Tx } from '#platform/db.ts'
import { type Entry, listTopics, type Topic } from '#platform/topics.ts'
import { mannerOf } from '../manner-of.ts'
import type { Due } from './due.ts'

type Gathered = (reader: Due) => [topic: string, entries: readonly Entry[]][]

/**
 * Looks up what topics have to say of the time since each member's last digest: once for all whose last was at the same
 * moment, as it is for nearly everybody.
 */
export async function gatherFor(tx: Tx, due: readonly Due[], until: Date): Promise<Gathered> {
  const found = new Map<string, ReadonlyMap<number, readonly Entry[]>>()
  const wanting = new Map<string, ReadonlySet<string>>()
  for (const topic of listTopics()) {
    if (!topic.gather) continue
    const wants = await findWanting(tx, topic, due)
    const spans = new Set(
      due.filter(({ memberId }) => wants.has(memberId)).map(({ gatheredUntil }) => gatheredUntil.getTime()),
    )
    const entries = new Map<number, readonly Entry[]>()
    for (const after of spans)
      if (after < until.getTime())
        entries.set(after, await topic.gather(tx, { after: new Date(after), until }))
    wanting.set(topic.key, wants)
    found.set(topic.key, entries)
  }
  return ({ memberId, gatheredUntil }) =>
    [...found].flatMap(([topic, entries]) =>
      wanting.get(topic)?.has(memberId) ? [[topic, entries.get(gatheredUntil.getTime()) ?? []]] : [],
    )
}

/** Which of these members want a topic in their digest. */
async function findWanting(tx: Tx, topic: Topic, due: readonly Due[]): Promise<ReadonlySet<string>> {
  const role = topic.for === 'member' ? undefined : topic.for
  const ids = due.map(({ memberId }) => memberId)
  const { rows } = await sql<{ id: string }>`
    select recipient.id from ${membersToWriteTo({ role, ids })} as recipient
    join letters.reader as reader on reader.member_id = recipient.id
    left join letters.choice as choice on choice.member_id = recipient.id and choice.topic = ${topic.key}
    where ${mannerOf(topic)} = 'digest'`.execute(tx)
  return new Set(rows.map(({ id }) => id))
}
