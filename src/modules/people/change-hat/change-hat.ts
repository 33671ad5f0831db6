import { recordAct } from '#platform/audit.ts'
import type { Day } from '#platform/day.ts'
import type { Db } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import { findStand, hatsWithin, holdMember, type Stated, settleMain, twinOf } from '../standing.ts'

type Changing = { memberId: string; id: string; stated: Stated; sinceOn: Day; revision: number; at: Date }
export type ChangeHatOutcome =
  | 'changed'
  | 'changed-meanwhile'
  | 'worn-already'
  | 'ended-before-begun'
  | 'part-not-offered'
  | 'organisation-gone'

/**
 * Corrects what a hat says; unless it was changed in another window since. Who has moved does not correct: the old
 * hat ends, so that the past stays as it was.
 *
 * @throws NotFound when the member has no such hat.
 */
export function changeHat(
  db: Db,
  { memberId, id, stated, sinceOn, revision, at }: Changing,
): Promise<ChangeHatOutcome> {
  return db.transaction().execute(async (tx) => {
    await holdMember(tx, memberId)
    const hats = await hatsWithin(tx, memberId)
    const hat = hats.find((each) => each.id === id)
    if (!hat) throw new NotFound('hat')
    if (hat.revision !== revision) return 'changed-meanwhile'
    const { untilOn } = hat
    if (untilOn !== null && untilOn < sinceOn) return 'ended-before-begun'
    const stand = await findStand(tx, { stated, keeps: hat.partId, at })
    if (typeof stand === 'string') return stand
    if (twinOf(hats, { ...stand, sinceOn, untilOn }, id)) return 'worn-already'
    // Who keeps the organisation keeps having named it as they did.
    const named = stand.organisationId === hat.organisationId ? {} : { namedOrganisationId: null }
    await tx
      .updateTable('people.hat')
      .set({ ...stand, ...named, sinceOn, revision: revision + 1 })
      .where('id', '=', id)
      .execute()
    await settleMain(tx, memberId)
    await recordAct(tx, { act: 'people.changeHat', by: memberId, on: { kind: 'hat', id }, at })
    return 'changed'
  })
}
