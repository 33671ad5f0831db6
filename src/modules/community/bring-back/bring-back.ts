import { inWordsWithTime } from '#platform/clock.ts'
import type { Db } from '#platform/db.ts'
import { holdEditions, publishEdition } from '../edition.ts'
import { findEdition, findEditionWithEarlier } from '../queries.ts'

type Ask = {
  id: number
  /** The edition that held when the question was asked. */
  holding: number
  by: string
  at: Date
}

/**
 * Makes what an earlier edition said hold again, as a new edition; unless another edition was published since
 * the question was asked, which nobody would then have seen undone. Throws NotFound for an unknown edition.
 */
export function bringBack(
  db: Db,
  { id, holding, by, at }: Ask,
): Promise<'brought-back' | 'changed-meanwhile'> {
  return db.transaction().execute(async (tx) => {
    await holdEditions(tx)
    const now = await findEdition(tx)
    const { edition } = await findEditionWithEarlier(tx, id)
    if (now.id === id) return 'brought-back'
    if (now.id !== holding) return 'changed-meanwhile'
    const when = edition.publishedAt ? inWordsWithTime(edition.publishedAt) : ''
    await publishEdition(tx, {
      community: edition.community,
      note: `Brought back: the edition of ${when}`,
      act: 'community.bringBack',
      by,
      at,
    })
    return 'brought-back'
  })
}
