import type { Post } from '#modules/people/index.ts'
import type { Viewer } from '#platform/access.ts'
import { recordAct } from '#platform/audit.ts'
import type { Db, Tx } from '#platform/db.ts'
import { type Answers, type Named, namedOf, type Offer } from '../answers.ts'
import { eventsWanted } from '../sign-up.ts'

type Changing = {
  viewer: Viewer
  answers: Answers
  offer: Pick<Offer, 'themes' | 'rounds' | 'events'>
  revision: number
  post: Post
  at: Date
}

/**
 * Changes what a member would like to take part in, and registers them for the events that they chose anew; unless they
 * changed it in another window since this one was opened. Whoever takes an event out keeps their place until they give
 * it up.
 */
export function changeWishes(
  db: Db,
  { viewer, answers, offer, revision, post, at }: Changing,
): Promise<'changed' | 'changed-meanwhile'> {
  const memberId = viewer.id
  return db.transaction().execute(async (tx) => {
    const events = namedOf(answers.events, offer.events)
    const before = await findChosen(tx, memberId)
    const wishes = {
      themes: JSON.stringify(namedOf(answers.themes, offer.themes)),
      rounds: JSON.stringify(namedOf(answers.rounds, offer.rounds)),
      events: JSON.stringify(events),
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
    const added = events.filter(({ key }) => !before.includes(key))
    await eventsWanted.tell(tx, { memberId, events: added, post, at })
    return 'changed'
  })
}

async function changeAvoided(tx: Tx, { memberId, words }: { memberId: string; words: string | undefined }) {
  await tx.deleteFrom('interest.avoided').where('memberId', '=', memberId).execute()
  if (words) await tx.insertInto('interest.avoided').values({ memberId, words }).execute()
}

/** The events that they had chosen; no other window changes them until the transaction ends. */
async function findChosen(tx: Tx, memberId: string): Promise<string[]> {
  const before = await tx
    .selectFrom('interest.signUp')
    .select('events')
    .where('memberId', '=', memberId)
    .forUpdate()
    .executeTakeFirst()
  // Only this module writes the column, as such a list.
  return ((before?.events ?? []) as Named[]).map(({ key }) => key)
}
