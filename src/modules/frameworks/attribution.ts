import { findNames, listHats } from '#modules/people/index.ts'
import { dayOf } from '#platform/day.ts'
import type { Db } from '#platform/db.ts'

/** How somebody wants to be named with what they say about a wording. */
export const attributions = ['named', 'role', 'part', 'none'] as const
export type Attribution = (typeof attributions)[number]

export const attributionWords: Readonly<Record<Attribution, string>> = {
  named: 'By my name',
  role: 'By my role',
  part: 'By my part of the system',
  none: 'Not at all',
}

/** Whose something is; null where its author was erased. */
export type Authored = { readonly authorId: string | null; readonly attribution: Attribution }

/** What to call the author of something: as they chose, as they stand today; '' for not at all. */
export type NameAuthor = (of: Authored) => string

/** Finds how these authors are named. Whoever chose their name alone has no other thing of theirs looked up. */
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
    return attribution === 'role' ? main?.roleInWords || (main?.part ?? '') : (main?.part ?? '')
  }
}
