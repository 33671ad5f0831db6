import { sql } from 'kysely'
import { listSignUps } from '#modules/interest/index.ts'
import { findTopicReaders } from '#modules/letters/index.ts'
import type { Db } from '#platform/db.ts'
import { sendToMany } from '#platform/mail/send-to-many.ts'
import { writeWords } from '#platform/mail/words.ts'
import { houseInMail, unsubscribeInMail } from '#ui/mail/to-many.ts'
import { roundTopic } from '../topic.ts'
import { withWeekday } from '../when.ts'
import { findSignature } from '../write-letters.ts'
import { askToJoinEmail } from './email.tsx'

type Asking = { campaignId: string; after?: string | undefined; at: Date; most?: number }

/**
 * Asks the next members who had signed up for rounds, before a campaign was opened, to join it: they had said that they
 * were interested, and not that they may be introduced. Each is asked once. Returns after whom to go on; undefined when
 * everybody was asked, or the campaign is not open.
 */
export function askSomeToJoin(
  db: Db,
  { campaignId, after, at, most = 500 }: Asking,
): Promise<string | undefined> {
  return db.transaction().execute(async (tx) => {
    const campaign = await tx
      .selectFrom('connect.campaign')
      .select(['id', 'title', 'slug'])
      .select(
        sql<string | null>`(select min(begins_on)::text from connect.round
        where campaign_id = campaign.id and published_at is null)`.as('first'),
      )
      .where('id', '=', campaignId)
      .where('openedAt', 'is not', null)
      .where('endedAt', 'is', null)
      .executeTakeFirst()
    if (!campaign) return undefined
    const signUps = await listSignUps(tx, { after, most })
    const interested = signUps.filter(({ rounds }) => rounds.length > 0).map(({ memberId }) => memberId)
    const known = await tx
      .selectFrom('connect.participation')
      .select('memberId')
      .where('campaignId', '=', campaignId)
      .where(sql<boolean>`member_id = any(${interested}::uuid[])`)
      .execute()
    const joined = new Set(known.map(({ memberId }) => memberId))
    const ids = interested.filter((id) => !joined.has(id))
    const readers = await findTopicReaders(tx, { topic: roundTopic, ids })
    if (readers.size > 0) {
      const frame = { from: await findSignature(tx), home: houseInMail, stop: unsubscribeInMail }
      const first = campaign.first ? withWeekday(campaign.first) : ''
      const wordsId = await writeWords(tx, { ...askToJoinEmail({ ...campaign, first, frame }), at })
      const to = [...readers.values()].map((reader) => ({
        ...reader,
        once: `connect.askToJoin:${campaignId}:${reader.id}`,
      }))
      await sendToMany(tx, { act: 'connect.askToJoin', wordsId, to, at })
    }
    return signUps.length === most ? signUps.at(-1)?.memberId : undefined
  })
}
