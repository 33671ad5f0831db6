import { findNameAs } from '#modules/people/index.ts'
import type { Db } from '#platform/db.ts'
import type { Authored, NameAuthor } from './attribution.ts'

/** Finds how these authors are named, as each chose; an author who was erased is not. */
export async function findAuthors(db: Db, all: readonly Authored[], at: Date): Promise<NameAuthor> {
  const chosen = all.flatMap(({ authorId, attribution }) =>
    authorId === null ? [] : [{ memberId: authorId, attribution }],
  )
  const nameAs = await findNameAs(db, chosen, { at })
  return ({ authorId, attribution }) => (authorId === null ? '' : nameAs({ memberId: authorId, attribution }))
}
