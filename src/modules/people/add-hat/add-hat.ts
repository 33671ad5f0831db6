import { recordAct } from '#platform/audit.ts'
import type { Day } from '#platform/day.ts'
import type { Db } from '#platform/db.ts'
import { holdMember, type PutOnOutcome, putOn, type Stated } from '../standing.ts'

type Adding = { memberId: string; stated: Stated; sinceOn: Day; isMain: boolean; at: Date }

/** Lets a member say where they stand, beside where they stand already. */
export function addHat(db: Db, asked: Adding): Promise<PutOnOutcome> {
  const { memberId, at } = asked
  return db.transaction().execute(async (tx) => {
    await holdMember(tx, memberId)
    const added = await putOn(tx, asked)
    if (typeof added === 'string') return added
    await recordAct(tx, { act: 'people.addHat', by: memberId, on: { kind: 'hat', id: added.id }, at })
    return added
  })
}
