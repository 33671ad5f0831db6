import { findNames, listCards } from '#modules/people/index.ts'
import type { Db } from '#platform/db.ts'
import type { Introduced } from './introduced.ts'

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
