import { sql } from 'kysely'
import { membersToWriteTo } from '#modules/people/index.ts'
import type { Db } from '#platform/db.ts'
import { findHouseKey } from '#platform/secret.ts'
import { findTopic, listTopics } from '#platform/topics.ts'
import { mayBeStopped } from '../manner.ts'
import { wishOf } from '../manner-of.ts'
import { readUnsubscribeToken, wholeDigest } from '../unsubscribe-token.ts'

/** What a link from a letter can stop, and whether it is stopped. */
export type Stoppable = {
  memberId: string
  topic: string
  name: string
  isStopped: boolean
  /** What else it means to stop it. */
  means: string | undefined
}

/** `unknown`: no word of ours; `gone`: of a topic that there is no more; `left`: of somebody who is no member now. */
export type UnsubscribeStanding = Stoppable | 'unknown' | 'gone' | 'left'

/** Finds what the word at the end of a letter can stop. Looking changes nothing. */
export async function findStoppable(db: Db, token: string): Promise<UnsubscribeStanding> {
  const topics = listTopics().filter(mayBeStopped)
  const keys = [wholeDigest, ...topics.map(({ key }) => key)]
  const read = readUnsubscribeToken(await findHouseKey(db), token, keys)
  if (!read) return 'unknown'
  const { memberId, topic: key } = read
  if (key === null) return 'gone'
  const topic = findTopic(key)
  const stopped = topic ? sql`${wishOf(topic)} = 'not-at-all'` : sql`coalesce(reader.rhythm = 'never', false)`
  const { rows } = await sql<{ isStopped: boolean }>`
    select ${stopped} as is_stopped
    from ${membersToWriteTo({ ids: [memberId] })} as recipient
    left join letters.reader as reader on reader.member_id = recipient.id
    left join letters.choice as choice on choice.member_id = recipient.id and choice.topic = ${key}`.execute(
    db,
  )
  const [found] = rows
  if (!found) return 'left'
  const name = topic?.name ?? 'the digest'
  return { memberId, topic: key, name, isStopped: found.isStopped, means: topic?.stopping }
}
