import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Entry, Topic } from '#platform/topics.ts'

/** So many names stand in a digest; the others are counted. */
const mostNames = 20

/** Who joined. It is looked up when a digest is written, so that nobody stands in it who has left meanwhile. */
export const newMembersTopic: Topic = {
  key: 'people.newMembers',
  name: 'New members',
  does: 'Who has joined the community, by name.',
  because: 'you belong to this community',
  standard: 'digest',
  offers: ['digest', 'not-at-all'],
  for: 'member',
  gather: gatherNewMembers,
}

/** Finds who joined in a span of time, but for those who do not want to stand in any list. */
async function gatherNewMembers(db: Db, { after, until }: { after: Date; until: Date }): Promise<Entry[]> {
  const { rows } = await sql<{ id: string; name: string; joinedAt: Date; count: number }>`
    select id, name, joined_at, count(*) over () as count
    from people.member
    where left_at is null and joined_at > ${after} and joined_at <= ${until}
      and not exists (select from people.profile where member_id = id and unlisted_at is not null)
      and not exists (select from people.audience where member_id = id and field = 'name' and audience = 'me')
    order by joined_at desc, id
    limit ${mostNames}`.execute(db)
  const [newest] = rows
  if (!newest) return []
  const others = newest.count - rows.length
  const names = [
    ...rows.map(({ name }) => name),
    ...(others > 0 ? [`${others.toLocaleString('en-GB')} more`] : []),
  ]
  const isOne = newest.count === 1
  return [
    {
      title: isOne
        ? `${newest.name} has joined`
        : `${newest.count.toLocaleString('en-GB')} people have joined`,
      summary: isOne ? 'Say hello when you meet.' : `${inARow(names)}.`,
      href: isOne ? `/members/${newest.id}` : '/members',
      at: newest.joinedAt,
    },
  ]
}

const inARow = (names: readonly string[]) =>
  new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names)
