import { sql } from 'kysely'
import { findTopicReaders } from '#modules/letters/index.ts'
import { membersToWriteTo } from '#modules/people/index.ts'
import type { Db } from '#platform/db.ts'
import { campaignTopic, roundTopic } from '../topic.ts'
import { listWilling } from '../willing.ts'

/**
 * Lists who is told that a campaign is open. Whoever takes part or has left knows; whoever had said before that they
 * would like to take part was asked when it opened; whoever stopped letters of Connect Five, of either kind, is left
 * alone.
 */
export async function listToTell(db: Db, campaignId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select recipient.id from ${membersToWriteTo()} as recipient
    where not exists (
      select from connect.participation where campaign_id = ${campaignId} and member_id = recipient.id
    )`.execute(db)
  const asked = new Set((await listWilling(db)).map(({ memberId }) => memberId))
  const ids = rows.map(({ id }) => id).filter((id) => !asked.has(id))
  const hear = await findTopicReaders(db, { topic: campaignTopic, ids })
  const hearOfRounds = await findTopicReaders(db, { topic: roundTopic, ids })
  return ids.filter((id) => hear.has(id) && hearOfRounds.has(id))
}
