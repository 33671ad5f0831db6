import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db.ts'
import type { Participation } from './participation.ts'

type Whose = { campaignId: string; memberId: string }

/** The house paused them, having heard nothing of them. A pause of their own is of another moment. */
export const isResting = sql<boolean>`coalesce(paused_at = rested_at, false)`

const participations = (db: Db) =>
  db
    .selectFrom('connect.participation')
    .select(['campaignId', 'memberId', 'joinedAt', 'leftAt', 'formats', 'times', 'themes', 'sharesAddress'])
    .select(['groundRulesVersion', 'pausedAt', 'pausedUntil', 'pausedWithLetters', 'revision'])
    .select(isResting.as('isResting'))

/** Finds somebody's part in a campaign; undefined where they never joined it. */
export const findParticipation = (
  db: Db,
  { campaignId, memberId }: Whose,
): Promise<Participation | undefined> =>
  participations(db).where('campaignId', '=', campaignId).where('memberId', '=', memberId).executeTakeFirst()

/**
 * Finds the same and holds it until the act is done: publishing a round holds it too, so that nobody is put in a pair
 * who pauses at that moment.
 */
export const lockParticipation = (
  tx: Tx,
  { campaignId, memberId }: Whose,
): Promise<Participation | undefined> =>
  participations(tx)
    .where('campaignId', '=', campaignId)
    .where('memberId', '=', memberId)
    .forUpdate()
    .executeTakeFirst()
