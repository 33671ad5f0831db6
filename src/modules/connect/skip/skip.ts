import { recordAct } from '#platform/audit.ts'
import type { Db, Tx } from '#platform/db.ts'
import { takesPart } from '../participation.ts'
import { lockParticipation } from '../participations.ts'

type Skipping = { campaignId: string; roundId: string; memberId: string; at: Date }

export type SkipOutcome = 'skipped' | 'taken-back' | 'published' | 'no-part'

/** Lets somebody sit out one round in which nobody has been introduced yet. */
export function skip(db: Db, skipping: Skipping): Promise<SkipOutcome> {
  return db.transaction().execute(async (tx) => {
    const hindrance = await hold(tx, skipping)
    if (hindrance) return hindrance
    const { roundId, memberId, at } = skipping
    const skipped = await tx
      .insertInto('connect.skip')
      .values({ roundId, memberId, skippedAt: at })
      .onConflict((conflict) => conflict.doNothing())
      .returning('roundId')
      .executeTakeFirst()
    if (skipped) await note(tx, skipping, 'connect.skip')
    return 'skipped'
  })
}

/** Lets somebody take part in a round again that they had skipped. */
export function takeBackSkip(db: Db, skipping: Skipping): Promise<SkipOutcome> {
  return db.transaction().execute(async (tx) => {
    const hindrance = await hold(tx, skipping)
    if (hindrance) return hindrance
    const { numDeletedRows } = await tx
      .deleteFrom('connect.skip')
      .where('roundId', '=', skipping.roundId)
      .where('memberId', '=', skipping.memberId)
      .executeTakeFirst()
    if (numDeletedRows > 0n) await note(tx, skipping, 'connect.takeBackSkip')
    return 'taken-back'
  })
}

/** Publishing holds the round, then who takes part: whoever comes second finds what the first did. */
async function hold(tx: Tx, { campaignId, roundId, memberId }: Skipping): Promise<SkipOutcome | undefined> {
  const { publishedAt } = await tx
    .selectFrom('connect.round')
    .select('publishedAt')
    .where('id', '=', roundId)
    .forShare()
    .executeTakeFirstOrThrow()
  const known = await lockParticipation(tx, { campaignId, memberId })
  if (!takesPart(known)) return 'no-part'
  return publishedAt ? 'published' : undefined
}

const note = (tx: Tx, { roundId, memberId, at }: Skipping, act: `connect.${string}`) =>
  recordAct(tx, { act, by: memberId, on: { kind: 'round', id: roundId }, at })
