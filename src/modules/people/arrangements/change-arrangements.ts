import { recordAct } from '#platform/audit.ts'
import type { Db } from '#platform/db.ts'
import { holdMember } from '../standing.ts'
import type { ArrangementsForm } from './form.ts'
import { findOwnArrangement } from './query.ts'

type Changing = { memberId: string; answers: ArrangementsForm; at: Date }

/**
 * Lets a member say what they need in order to take part, or take it back: of what is empty, nothing is kept. Unless it
 * was changed since they saw it, in another window.
 */
export function changeArrangements(
  db: Db,
  { memberId, answers: { revision, ...said }, at }: Changing,
): Promise<'changed' | 'changed-meanwhile'> {
  return db.transaction().execute(async (tx) => {
    await holdMember(tx, memberId)
    const known = await findOwnArrangement(tx, { memberId })
    if (known.revision !== revision) return 'changed-meanwhile'
    if (Object.values(said).every((words) => words === ''))
      await tx.deleteFrom('people.arrangement').where('memberId', '=', memberId).execute()
    else
      await tx
        .insertInto('people.arrangement')
        .values({ memberId, ...said })
        .onConflict((conflict) =>
          conflict.column('memberId').doUpdateSet({ ...said, revision: revision + 1 }),
        )
        .execute()
    await recordAct(tx, {
      act: 'people.changeArrangements',
      by: memberId,
      on: { kind: 'member', id: memberId },
      at,
    })
    return 'changed'
  })
}
