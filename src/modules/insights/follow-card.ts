import type { KeptCard } from '#modules/boards/index.ts'
import type { Attribution } from '#modules/people/index.ts'
import { findNames } from '#modules/people/index.ts'
import type { Tx } from '#platform/db.ts'
import { addTags, setAuthors } from './insights.ts'

/**
 * A card of a board was kept when the board was closed: it is an insight, under the name that its author chose for it,
 * or none. Boards say that what is kept may develop the wording and stand in the report; they do not say that everybody
 * reads it, so it is on no public page.
 */
export async function followCard(tx: Tx, card: KeptCard): Promise<void> {
  const { cardId, words, name, memberId, characteristic, question, at } = card
  const kept = await tx
    .insertInto('insights.insight')
    .values({
      source: 'board',
      sourceId: cardId,
      place: `To the question “${question.words}”`.slice(0, 300),
      words,
      uses: ['wording', 'report'],
      saidAt: at,
    })
    .onConflict((conflict) => conflict.columns(['source', 'sourceId']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!kept) return
  // Whose it is, is kept only where a name stands on the card.
  if (name !== '') {
    const author = memberId
      ? { memberId, attribution: await asChosen(tx, { memberId, name }) }
      : { memberId, name: name.slice(0, 100), attribution: 'named' as const }
    await setAuthors(tx, { insightId: kept.id, authors: [author] })
  }
  if (characteristic !== '')
    await addTags(tx, { insightId: kept.id, tags: [{ characteristic, behaviourId: null }], by: null, at })
}

/** A member is named as they are called today; who chose another name for the board is not named by their own. */
async function asChosen(
  tx: Tx,
  { memberId, name }: { memberId: string; name: string },
): Promise<Attribution> {
  const own = (await findNames(tx, [memberId])).get(memberId)
  return own?.trim().replace(/\s+/g, ' ') === name ? 'named' : 'none'
}
