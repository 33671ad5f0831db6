import { recordAct } from '#platform/audit.ts'
import type { Day } from '#platform/day.ts'
import type { Db } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import {
  endWithin,
  hatsWithin,
  holdMember,
  type PutOnOutcome,
  putOn,
  type Stated,
  setMain,
  settleMain,
} from '../standing.ts'

type Moving = {
  memberId: string
  /** The hat that has ended, and the first day on which it was no longer worn. */
  id: string
  untilOn: Day
  /** Where they stand now, and since when; null where there is nothing new yet. */
  next: { stated: Stated; sinceOn: Day } | null
  at: Date
}
export type MoveOutcome =
  | 'moved'
  | 'ended-already'
  | 'ended-before-begun'
  | Exclude<PutOnOutcome, { id: string }>

/**
 * Lets a member move: the old hat ends on its day and the new one begins on its own, both or neither. The new one is
 * the main one where the old one was. What was is kept.
 *
 * @throws NotFound when the member has no such hat.
 */
export function move(db: Db, { memberId, id, untilOn, next, at }: Moving): Promise<MoveOutcome> {
  return db.transaction().execute(async (tx) => {
    await holdMember(tx, memberId)
    const hat = (await hatsWithin(tx, memberId)).find((each) => each.id === id)
    if (!hat) throw new NotFound('hat')
    if (hat.untilOn !== null) return 'ended-already'
    if (untilOn < hat.sinceOn) return 'ended-before-begun'
    if (next) {
      const begun = await putOn(tx, { memberId, ...next, isMain: false, instead: { id, untilOn }, at })
      if (typeof begun === 'string') return begun
      await endWithin(tx, { id, untilOn })
      if (hat.isMain) await setMain(tx, { memberId, id: begun.id })
    } else await endWithin(tx, { id, untilOn })
    await settleMain(tx, memberId)
    await recordAct(tx, { act: 'people.move', by: memberId, on: { kind: 'member', id: memberId }, at })
    return 'moved'
  })
}
