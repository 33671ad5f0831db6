import { recordAct } from '#platform/audit.ts'
import type { Day } from '#platform/day.ts'
import type { Db } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import { endWithin, hatsWithin, holdMember, settleMain } from '../standing.ts'

type Ending = {
  memberId: string
  id: string
  /** The first day on which they no longer do it; null where they never did, and the hat is a mistake. */
  untilOn: Day | null
  at: Date
}
export type EndHatOutcome = 'ended' | 'removed' | 'ended-already' | 'ended-before-begun'

/**
 * Lets a member say that they no longer stand somewhere, since a day; what was is kept. One that was a mistake is
 * taken away whole. Where the main hat ends, the one worn longest takes its place.
 *
 * @throws NotFound when the member has no such hat.
 */
export function endHat(db: Db, { memberId, id, untilOn, at }: Ending): Promise<EndHatOutcome> {
  return db.transaction().execute(async (tx) => {
    await holdMember(tx, memberId)
    const hat = (await hatsWithin(tx, memberId)).find((each) => each.id === id)
    if (!hat) throw new NotFound('hat')
    if (untilOn !== null && hat.untilOn !== null) return 'ended-already'
    if (untilOn !== null && untilOn < hat.sinceOn) return 'ended-before-begun'
    if (untilOn === null) await tx.deleteFrom('people.hat').where('id', '=', id).execute()
    else await endWithin(tx, { id, untilOn })
    await settleMain(tx, memberId)
    const act = untilOn === null ? 'people.removeHat' : 'people.endHat'
    await recordAct(tx, { act, by: memberId, on: { kind: 'hat', id }, at })
    return untilOn === null ? 'removed' : 'ended'
  })
}
