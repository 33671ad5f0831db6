import { findNames } from '#modules/people/index.ts'
import type { Config } from '#platform/config.ts'
import type { Db } from '#platform/db.ts'
import { readWhyLeftOut } from '../why-left-out.ts'
import { writeLetters } from '../write-letters.ts'
import { leftOutEmail } from './email.tsx'

type Telling = { roundId: string; config: Config; at: Date; most?: number }

/**
 * Writes to the next people for whom nobody was found in a published round. Returns how many it took; 0 when everybody
 * has been told.
 */
export function tellLeftOut(db: Db, { roundId, config, at, most = 250 }: Telling): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const rows = await tx
      .selectFrom('connect.owed as owed')
      .innerJoin('connect.round as round', 'round.id', 'owed.roundId')
      .innerJoin('connect.campaign as campaign', 'campaign.id', 'round.campaignId')
      .select(['owed.memberId', 'owed.why', 'round.theme', 'round.number', 'campaign.slug as campaignSlug'])
      .where('owed.roundId', '=', roundId)
      .where('owed.because', '=', 'left-out')
      .where('owed.toldAt', 'is', null)
      .where('round.publishedAt', 'is not', null)
      .orderBy('owed.memberId')
      .limit(most)
      .forUpdate('owed')
      .skipLocked()
      .execute()
    if (rows.length === 0) return 0
    const ids = rows.map(({ memberId }) => memberId)
    await tx
      .updateTable('connect.owed')
      .set({ toldAt: at })
      .where('roundId', '=', roundId)
      .where('because', '=', 'left-out')
      .where('memberId', 'in', ids)
      .execute()
    const names = await findNames(tx, ids)
    const letters = rows.map(({ memberId, why, ...round }) => ({
      memberId,
      about: `${roundId}:${memberId}`,
      letter: (frame: Parameters<typeof leftOutEmail>[0]['frame']) =>
        leftOutEmail({ ...round, name: names.get(memberId) ?? '', why: readWhyLeftOut(why), frame }),
    }))
    await writeLetters(tx, { act: 'connect.tellLeftOut', letters, config, at })
    return rows.length
  })
}
