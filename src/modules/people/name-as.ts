import { dayOf } from '#platform/day.ts'
import type { Db } from '#platform/db.ts'
import { type Attribution, attributions, type Namings } from './attribution.ts'
import { listHats } from './hats.ts'
import { findNames } from './names.ts'

/** Who said something, and how they want to be named with it. */
export type Chosen = { memberId: string; attribution: Attribution }

/** What to call somebody: as they chose, as they stand today; '' for not at all. */
export type NameAs = (chosen: Chosen) => string

/**
 * Finds how these members are named with what they said, exactly as they chose. Whoever says whose something is asks
 * here, and so does the form in which they choose. Whoever chose their name alone has no other thing of theirs looked
 * up, and whoever chose their role and has none is named as nothing that they did not choose. Three queries at most.
 */
export async function findNameAs(db: Db, all: readonly Chosen[], { at }: { at: Date }): Promise<NameAs> {
  const idsWith = (...ways: Attribution[]) => [
    ...new Set(all.flatMap(({ memberId, attribution }) => (ways.includes(attribution) ? memberId : []))),
  ]
  const names = await findNames(db, idsWith('named'))
  const hats = await listHats(db, idsWith('role', 'part'), { on: dayOf(at) })
  return ({ memberId, attribution }) => {
    if (attribution === 'none') return ''
    if (attribution === 'named') return names.get(memberId) ?? ''
    const [main] = hats.get(memberId) ?? []
    return (attribution === 'role' ? main?.roleInWords : main?.part) ?? ''
  }
}

/** Finds how a member would be named by each way, so that they see it before they choose. */
export async function findNamings(
  db: Db,
  { memberId, at }: { memberId: string; at: Date },
): Promise<Namings> {
  const ways = attributions.map((attribution) => ({ memberId, attribution }))
  const nameAs = await findNameAs(db, ways, { at })
  const by = (attribution: Attribution) => nameAs({ memberId, attribution })
  return { named: by('named'), role: by('role'), part: by('part'), none: '' }
}
