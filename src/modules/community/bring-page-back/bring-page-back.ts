import type { Db } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import type { PageSlug } from '../page.ts'
import { holdPages, publishPage } from '../page-edits.ts'
import { findEarlierPage, findPage } from '../queries.ts'

type Ask = {
  slug: PageSlug
  id: number
  /** The edit that held when the question was asked. */
  holding: number
  by: string
  at: Date
}

/**
 * Gives a page the words that it once had, as a new edit; unless it was edited since the question was asked, which
 * nobody would then have seen undone. Throws NotFound for an edit that never was.
 */
export function bringPageBack(
  db: Db,
  { slug, id, holding, by, at }: Ask,
): Promise<'brought-back' | 'changed-meanwhile'> {
  return db.transaction().execute(async (tx) => {
    await holdPages(tx)
    const now = await findPage(tx, slug)
    const earlier = await findEarlierPage(tx, slug, id)
    if (!earlier) throw new NotFound('wording of this page')
    if (now.id === id) return 'brought-back'
    if (now.id !== holding) return 'changed-meanwhile'
    const { title, body } = earlier
    await publishPage(tx, { slug, title, body, act: 'community.bringPageBack', by, at })
    return 'brought-back'
  })
}
