import type { Db } from '#platform/db.ts'
import type { CommunityPage, PageSlug } from '../page.ts'
import { holdPages, publishPage } from '../page-edits.ts'
import { findPage } from '../queries.ts'
import type { EditPageForm } from './form.ts'

type Ask = {
  slug: PageSlug
  answers: EditPageForm
  /** The edit that the form was opened with; nought for the words that came with the house. */
  openedWith: number
  by: string
  at: Date
}
export type Outcome = { kind: 'saved' } | { kind: 'changed-meanwhile'; now: CommunityPage }

/** Gives a page new words; or, where somebody else has since done so, changes nothing and says what theirs are. */
export function editPage(db: Db, { slug, answers, openedWith, by, at }: Ask): Promise<Outcome> {
  return db.transaction().execute(async (tx) => {
    await holdPages(tx)
    const now = await findPage(tx, slug)
    const isSame = now.title === answers.title && now.body === answers.body
    if (isSame) return { kind: 'saved' }
    if (now.id !== openedWith) return { kind: 'changed-meanwhile', now }
    await publishPage(tx, { slug, ...answers, act: 'community.editPage', by, at })
    return { kind: 'saved' }
  })
}
