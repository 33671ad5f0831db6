import { findNames, listHats } from '#modules/people/index.ts'
import { dayOf } from '#platform/day.ts'
import type { Db } from '#platform/db.ts'
import type { Attribution, Authored, NameAuthor } from './attribution.ts'

/**
 * Finds how these authors are named. Whoever chose their name alone has no other thing of theirs looked up, and whoever
 * chose their role and has none is not named.
 */
export async function findAuthors(db: Db, all: readonly Authored[], now: Date): Promise<NameAuthor> {
  const idsWith = (...chosen: Attribution[]) => [
    ...new Set(
      all.flatMap(({ authorId, attribution }) => (authorId && chosen.includes(attribution) ? authorId : [])),
    ),
  ]
  const names = await findNames(db, idsWith('named'))
  const hats = await listHats(db, idsWith('role', 'part'), { on: dayOf(now) })
  return ({ authorId, attribution }) => {
    if (authorId === null || attribution === 'none') return ''
    if (attribution === 'named') return names.get(authorId) ?? ''
    const [main] = hats.get(authorId) ?? []
    // Who chose their role and has none is named as nothing that they did not choose.
    return (attribution === 'role' ? main?.roleInWords : main?.part) ?? ''
  }
}
