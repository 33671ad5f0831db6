import { sql } from 'kysely'
import { compileOnce } from '#platform/compile-once.ts'
import type { Db } from '#platform/db.ts'
import { membersToWriteTo } from './recipients.ts'

/**
 * Finds the addresses to which answers go to what these members write in their own name: the main one of each, which
 * they have shown to be theirs. Who has none is not in it. One query, or none where nobody is asked for.
 */
export async function findAnswerAddresses(
  db: Db,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const asked = ids.filter((id) => id !== null)
  if (asked.length === 0) return new Map()
  const rows = await db
    .selectFrom(membersToWriteTo({ ids: asked }).as('writer'))
    .select(['writer.id', 'writer.address'])
    .execute()
  return new Map(rows.map(({ id, address }) => [id, address]))
}

/**
 * Finds the addresses at which these members were welcomed, of whom nobody has shown yet that the mail is theirs. For a
 * room above to which they said with this address what it writes about: they get that, and nothing else. One query.
 */
export async function findWelcomedAddresses(
  db: Db,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const asked = ids.filter((id) => id !== null)
  if (asked.length === 0) return new Map()
  const rows = await db
    .selectFrom('people.member as member')
    .innerJoin('people.address as main', 'main.memberId', 'member.id')
    .select(['member.id', 'main.address'])
    .where(sql<boolean>`member.id = any(${asked}::uuid[])`)
    .where('member.leftAt', 'is', null)
    .where('main.isMain', '=', true)
    .where('main.verifiedAt', 'is', null)
    .execute()
  return new Map(rows.map(({ id, address }) => [id, address]))
}

/** The same for one of them, as an expression in the query of a room above. */
export const answerAddressOf = (id: string) =>
  sql<string | null>`(select address from ${membersToWriteTo({ ids: [id] })} as writer)`

/** The same for one of them; null where answers go to the community. */
export async function findAnswerAddress(db: Db, id: string | null): Promise<string | null> {
  const [writer] = id === null ? [] : await findWriter(db, { id })
  return writer?.address ?? null
}

/** One by itself, whose plan PostgreSQL makes once: most of what is done by somebody asks this. */
const findWriter = compileOnce<{ id: string }, { address: string }>((db, { id }) =>
  db.selectFrom(membersToWriteTo().as('writer')).select('writer.address').where('writer.id', '=', id),
)
