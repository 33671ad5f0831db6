import { sql } from 'kysely'
import type { Role } from '#platform/access.ts'
import type { Db } from '#platform/db.ts'
import { rolesOf } from '../queries.ts'

/** How many members stand on a page of the list. */
export const membersPerPage = 50

export type Listed = { id: string; name: string; joinedAt: Date; roles: Role[] }
export type MemberList = { members: Listed[]; count: number; before: string | null; after: string | null }

type Place = { after?: string | undefined; before?: string | undefined }

/**
 * Lists members by name, a page at a time: those that follow the member `after`, or come before the member
 * `before`. The place is held by a member and not by a number, so that nobody is shown twice or missed while
 * others join. `count` is of all. Two queries.
 */
export async function listMembers(db: Db, { after, before }: Place): Promise<MemberList> {
  const backwards = before !== undefined
  const direction = backwards ? 'desc' : 'asc'
  const edge = after ?? before
  const query = db
    .selectFrom('people.member as member')
    .select((e) => ['member.id', 'member.name', 'member.joinedAt', rolesOf(e.ref('member.id')).as('roles')])
    .where('leftAt', 'is', null)
    .$if(edge !== undefined, (only) =>
      only.where(
        sql<boolean>`(lower(member.name), member.id) ${sql.raw(backwards ? '<' : '>')}
          (select lower(edge.name), edge.id from people.member edge where edge.id = ${edge})`,
      ),
    )
    .orderBy(sql`lower(member.name)`, direction)
    .orderBy('member.id', direction)
    .limit(membersPerPage + 1)
  const [found, { count }] = await Promise.all([query.execute(), countMembers(db)])
  return { ...asPage(found, { backwards, isFirst: edge === undefined }), count }
}

const countMembers = (db: Db) =>
  db
    .selectFrom('people.member')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('leftAt', 'is', null)
    .executeTakeFirstOrThrow()

/** One row more than a page was asked for: it says whether there are more in the direction of reading. */
function asPage(found: Listed[], { backwards, isFirst }: { backwards: boolean; isFirst: boolean }) {
  const more = found.length > membersPerPage
  const shown = found.slice(0, membersPerPage)
  const members = backwards ? shown.toReversed() : shown
  const hasBefore = backwards ? more : !isFirst
  const hasAfter = backwards || more
  return {
    members,
    before: hasBefore ? (members[0]?.id ?? null) : null,
    after: hasAfter ? (members.at(-1)?.id ?? null) : null,
  }
}
