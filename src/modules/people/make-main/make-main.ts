import { recordAct } from '#platform/audit.ts'
import type { Db } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import { hatsWithin, holdMember, setMain, settleMain } from '../standing.ts'

type Making = { memberId: string; id: string; at: Date }

/**
 * Makes one of a member's hats the main one, by which they are shown and matched first.
 *
 * @throws NotFound when the member wears no such hat.
 */
export function makeMain(db: Db, { memberId, id, at }: Making): Promise<void> {
  return db.transaction().execute(async (tx) => {
    await holdMember(tx, memberId)
    const hat = (await hatsWithin(tx, memberId)).find((each) => each.id === id)
    if (!hat || hat.untilOn !== null) throw new NotFound('hat')
    if (hat.isMain) return
    await setMain(tx, { memberId, id })
    await settleMain(tx, memberId)
    await recordAct(tx, { act: 'people.makeMain', by: memberId, on: { kind: 'hat', id }, at })
  })
}
