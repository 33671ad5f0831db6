import { sql } from 'kysely'
import type { Role } from '#platform/access.ts'
import { csvMark, writeCells } from '#platform/csv.ts'
import type { Db } from '#platform/db.ts'
import { roleWords } from '../role.ts'

const columns = [
  'Name',
  'Parts of the system',
  'Organisations',
  'What they do there',
  'Places',
  'Experience',
  'Can give',
  'Would like to gain',
  'Roles',
  'Member since',
] as const
/** What stands in each row of the file. */
export const exportedColumns: readonly string[] = columns

type Row = {
  memberId: string
  sortName: string
  name: string
  parts: string
  organisations: string
  doing: string
  places: string
  experiences: string
  gives: string
  gains: string
  roles: Role[]
  joinedOn: string
}

/** How many are asked for at a time: as many as are held in memory. */
const lot = 1000

/**
 * Writes the members out as CSV, as members see them, by name: a lot at a time, as fast as it is taken. No connection
 * is held meanwhile, so that a slow line keeps nobody waiting; who joins or leaves on the way is in it or not, and
 * nobody is in it twice. Who is not listed is not in it, whoever asks.
 */
export async function* writeMembers(db: Db): AsyncGenerator<string> {
  yield csvMark + writeCells([columns])
  let edge: Pick<Row, 'sortName' | 'memberId'> | undefined
  for (;;) {
    const rows = await listLot(db, edge)
    if (rows.length === 0) return
    yield writeCells(rows.map(asCells))
    edge = rows.at(-1)
  }
}

/** How many members the file would hold. */
export async function countExported(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select coalesce(sum(members), 0)::bigint as count from people.tally where is_listed`.execute(db)
  return rows[0]?.count ?? 0
}

async function listLot(db: Db, edge: Pick<Row, 'sortName' | 'memberId'> | undefined): Promise<Row[]> {
  const beyond = edge
    ? sql`(listing.sort_name, listing.member_id) > (${edge.sortName}, ${edge.memberId}::uuid)`
    : sql`true`
  const { rows } = await sql<Row>`
    select found.member_id, found.sort_name, member.name,
      coalesce(hats.parts, '') as parts, coalesce(hats.organisations, '') as organisations, coalesce(hats.doing, '') as doing,
      case when 'places' = any (seen.for_members) then array_to_string(array(
        select name from people.place_of where place_of.member_id = member.id order by position), '; ') else '' end as places,
      case when 'experiences' = any (seen.for_members) then array_to_string(array(
        select name from people.experience_of where experience_of.member_id = member.id order by position), '; ')
        else '' end as experiences,
      case when 'gives' = any (seen.for_members) then coalesce(profile.gives, '') else '' end as gives,
      case when 'gains' = any (seen.for_members) then coalesce(profile.gains, '') else '' end as gains,
      array(select role from people.held_role where held_role.member_id = member.id order by role) as roles,
      to_char(member.joined_at at time zone 'Europe/London', 'YYYY-MM-DD') as joined_on
    from (
      select listing.member_id, listing.sort_name from people.listing as listing
      where listing.is_listed and ${beyond} order by listing.sort_name, listing.member_id limit ${lot}
    ) as found
    join people.member as member on member.id = found.member_id
    join people.visibility as seen on seen.member_id = found.member_id and seen.is_listed
    left join people.profile as profile on profile.member_id = found.member_id
    left join lateral (
      select string_agg(part, '; ' order by is_main desc, since_on desc, hat_id) as parts,
        string_agg(organisation, '; ' order by is_main desc, since_on desc, hat_id) as organisations,
        string_agg(nullif(role_in_words, ''), '; ' order by is_main desc, since_on desc, hat_id) as doing
      from people.standing where standing.member_id = member.id and 'hats' = any (seen.for_members)
    ) as hats on true
    order by found.sort_name, found.member_id`.execute(db)
  return rows
}

const asCells = ({ roles, joinedOn, ...said }: Row): string[] => [
  said.name,
  said.parts,
  said.organisations,
  said.doing,
  said.places,
  said.experiences,
  said.gives,
  said.gains,
  roles.map((role) => roleWords[role].name).join('; '),
  joinedOn,
]
