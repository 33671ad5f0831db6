import { findNames, listCards } from '#modules/people/index.ts'
import type { Db } from '#platform/db.ts'

/** Somebody as those see them who are introduced to them: the name, and beside it what they show to members. */
export type Introduced = {
  memberId: string
  name: string
  /** Whether their profile can be opened. */
  isListed: boolean
  role: string
  organisation: string
  part: string
  gives: string
  photograph: string | null
}

/** Who sees no more than any member. */
const anyMember = { id: '00000000-0000-0000-0000-000000000000', roles: new Set<never>() }

/**
 * Finds how members are shown to those whom they are introduced to. Who is in no list is still called by name: they
 * were told so when they joined. Two queries, however many.
 */
export async function findIntroduced(
  db: Db,
  memberIds: readonly string[],
): Promise<ReadonlyMap<string, Introduced>> {
  const ids = [...new Set(memberIds)]
  const names = await findNames(db, ids)
  const cards = await listCards(db, { viewer: anyMember, memberIds: ids })
  const known = new Map(cards.map((card) => [card.memberId, card]))
  return new Map(
    [...names].map(([memberId, name]) => {
      const card = known.get(memberId)
      return [
        memberId,
        {
          memberId,
          name,
          isListed: card !== undefined,
          role: card?.roleInWords ?? '',
          organisation: card?.organisation ?? '',
          part: card?.part ?? '',
          gives: card?.gives ?? '',
          photograph: card?.photograph ?? null,
        },
      ]
    }),
  )
}

/** "Nurse, Example Trust (Hospitals)", as far as it is known. */
export function standingInWords({ role, organisation, part }: Introduced): string {
  const where = [role, organisation].filter(Boolean).join(', ')
  if (where === '') return part
  return part === '' ? where : `${where} (${part})`
}

/** "Amara and Bryn". */
export const inARow = (names: readonly string[]): string =>
  new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names)
