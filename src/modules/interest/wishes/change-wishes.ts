import type { Viewer } from '#platform/access.ts'
import { recordAct } from '#platform/audit.ts'
import type { Db, Tx } from '#platform/db.ts'
import { type Answers, namedOf, type Offer } from '../answers.ts'

type Changing = {
  viewer: Viewer
  answers: Answers
  offer: Pick<Offer, 'themes' | 'rounds'>
  revision: number
  at: Date
}

/** Changes what a member would like to take part in; unless they did in another window since this one was opened. */
export function changeWishes(
  db: Db,
  { viewer, answers, offer, revision, at }: Changing,
): Promise<'changed' | 'changed-meanwhile'> {
  const memberId = viewer.id
  return db.transaction().execute(async (tx) => {
    const wishes = {
      themes: JSON.stringify(namedOf(answers.themes, offer.themes)),
      rounds: JSON.stringify(namedOf(answers.rounds, offer.rounds)),
      formats: [...(answers.formats ?? [])],
      times: [...(answers.times ?? [])],
      timesNote: answers.timesNote ?? '',
      wantsEvents: answers.wantsEvents ?? false,
      changedAt: at,
      revision: revision + 1,
    }
    const kept =
      revision === 0
        ? await tx
            .insertInto('interest.signUp')
            .values({ memberId, signedUpAt: at, ...wishes })
            .onConflict((conflict) => conflict.doNothing())
            .returning('memberId')
            .executeTakeFirst()
        : await tx
            .updateTable('interest.signUp')
            .set(wishes)
            .where('memberId', '=', memberId)
            .where('revision', '=', revision)
            .returning('memberId')
            .executeTakeFirst()
    if (!kept) return 'changed-meanwhile'
    await changeAvoided(tx, { memberId, words: answers.avoided })
    await recordAct(tx, {
      act: 'interest.changeWishes',
      by: memberId,
      on: { kind: 'member', id: memberId },
      at,
    })
    return 'changed'
  })
}

async function changeAvoided(tx: Tx, { memberId, words }: { memberId: string; words: string | undefined }) {
  await tx.deleteFrom('interest.avoided').where('memberId', '=', memberId).execute()
  if (words) await tx.insertInto('interest.avoided').values({ memberId, words }).execute()
}
