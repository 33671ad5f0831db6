import { sql } from 'kysely'
import { tell } from '#modules/letters/index.ts'
import { listDone, recordAct } from '#platform/audit.ts'
import type { Db } from '#platform/db.ts'
import { type Campaign, isOpen } from '../campaign.ts'
import { listRounds } from '../queries.ts'
import { tellingAct } from '../standing.ts'
import { campaignTopic } from '../topic.ts'
import { openedLetter } from './letter.ts'
import { listToTell } from './query.ts'

type Telling = { campaign: Campaign; by: string; at: Date }
export type Outcome = 'told' | 'told-already' | 'not-open'

/**
 * Tells the members who do not take part yet that a campaign is open, by one letter. The campaign is held meanwhile: of
 * two presses at once, the second finds it done, and nobody is told twice.
 */
export function tellMembers(db: Db, { campaign, by, at }: Telling): Promise<Outcome> {
  return db.transaction().execute(async (tx) => {
    // Many take longer than a page may.
    await sql`set local statement_timeout = '2min'`.execute(tx)
    const held = await tx
      .selectFrom('connect.campaign')
      .select(['openedAt', 'endedAt'])
      .where('id', '=', campaign.id)
      .forUpdate()
      .executeTakeFirstOrThrow()
    if (!isOpen(held)) return 'not-open'
    const on = { kind: 'campaign', id: campaign.slug }
    if ((await listDone(tx, { act: tellingAct, kind: on.kind, ids: [on.id] })).size > 0) return 'told-already'
    await recordAct(tx, { act: tellingAct, by, on, at })
    const to = await listToTell(tx, campaign.id)
    const letter = openedLetter({ campaign, rounds: await listRounds(tx, campaign.id) })
    await tell(tx, { topic: campaignTopic, to, about: `opened ${campaign.id}`, ...letter, at })
    return 'told'
  })
}
