import { findPart } from '#modules/system/index.ts'
import { recordAct } from '#platform/audit.ts'
import type { Db } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import { hatsWithin, holdMember, settleMain, twinOf } from '../standing.ts'

type Resuming = { memberId: string; id: string; at: Date }
export type ResumeHatOutcome = 'resumed' | 'worn-already' | 'part-not-offered'

/**
 * Takes back that a hat has ended: its member has worn it all along. Not where they wear the same again already, nor
 * where its part is in the map no longer.
 *
 * @throws NotFound when the member has no such hat.
 */
export function resumeHat(db: Db, { memberId, id, at }: Resuming): Promise<ResumeHatOutcome> {
  return db.transaction().execute(async (tx) => {
    await holdMember(tx, memberId)
    const hats = await hatsWithin(tx, memberId)
    const hat = hats.find((each) => each.id === id)
    if (!hat) throw new NotFound('hat')
    if (hat.untilOn === null) return 'resumed'
    if (twinOf(hats, { ...hat, untilOn: null }, id)) return 'worn-already'
    if ((await findPart(tx, hat.partId))?.retiredAt) return 'part-not-offered'
    await tx
      .updateTable('people.hat')
      .set({ untilOn: null, wasMain: false, revision: hat.revision + 1 })
      .where('id', '=', id)
      .execute()
    await settleMain(tx, memberId)
    await recordAct(tx, { act: 'people.resumeHat', by: memberId, on: { kind: 'hat', id }, at })
    return 'resumed'
  })
}
