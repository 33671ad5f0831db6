import { sql } from 'kysely'
import type { Role } from '#platform/access.ts'
import type { Db } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import type { Eyes } from '../eyes.ts'
import type { StandingAt } from '../hat-in-words.ts'
import type { ProfileField } from '../introduction.ts'

/** A member as somebody sees them: what they may not see is empty. */
export type MemberSeen = {
  id: string
  name: string
  isListed: boolean
  joinedAt: Date
  /** None for visitors: what somebody does for the community is for the community to know. */
  roles: Role[]
  /** For organisers and the member alone. */
  address: string | null
  photograph: { version: string; alternative: string } | null
  pronouns: string
  hats: StandingAt[]
  places: string[]
  experiences: string[]
  about: string
  gives: string
  gains: string
  contact: string
}

type Row = Omit<MemberSeen, 'joinedAt'> & {
  joinedAt: Date
  forMembers: ProfileField[]
  forPublic: ProfileField[]
}

/**
 * Finds a member as these eyes see them. One query.
 *
 * @throws NotFound where there is no such member, or these eyes see nobody there.
 */
export async function findSeen(db: Db, { id, eyes }: { id: string; eyes: Eyes }): Promise<MemberSeen> {
  const { rows } = await findRow(id).execute(db)
  const [row] = rows
  if (!row) throw new NotFound('member')
  const { forMembers, forPublic, ...member } = row
  const isHidden = eyes === 'member' ? !member.isListed : eyes === 'visitor' && !forPublic.includes('name')
  if (isHidden) throw new NotFound('member')
  const fields = eyes === 'visitor' ? forPublic : forMembers
  const shows = (field: ProfileField) => eyes === 'self' || fields.includes(field)
  const mayWrite = eyes === 'self' || eyes === 'organiser'
  return {
    ...member,
    roles: eyes === 'visitor' ? [] : member.roles,
    address: mayWrite ? member.address : null,
    photograph: shows('photograph') ? member.photograph : null,
    pronouns: shows('pronouns') ? member.pronouns : '',
    hats: shows('hats') ? member.hats : [],
    places: shows('places') ? member.places : [],
    experiences: shows('experiences') ? member.experiences : [],
    about: shows('about') ? member.about : '',
    gives: shows('gives') ? member.gives : '',
    gains: shows('gains') ? member.gains : '',
    contact: shows('contact') ? member.contact : '',
  }
}

const findRow = (id: string) => sql<Row>`
  select member.id, member.name, member.joined_at, visibility.is_listed, visibility.for_members, visibility.for_public,
    coalesce(pronouns, '') as pronouns, coalesce(about, '') as about, coalesce(gives, '') as gives,
    coalesce(gains, '') as gains, coalesce(contact, '') as contact,
    case when photograph.version is not null then
      json_build_object('version', photograph.version, 'alternative', photograph.alternative)
    end as photograph,
    (select address from people.address where address.member_id = member.id and is_main) as address,
    array(select role from people.held_role where held_role.member_id = member.id order by role) as roles,
    (
      select coalesce(json_agg(json_build_object(
        'part', part, 'organisation', organisation, 'roleInWords', role_in_words
      ) order by is_main desc, since_on desc, hat_id), '[]')
      from people.standing where standing.member_id = member.id
    ) as hats,
    array(select name from people.place_of where place_of.member_id = member.id order by position) as places,
    array(
      select name from people.experience_of where experience_of.member_id = member.id order by position
    ) as experiences
  from people.member
  join people.visibility on visibility.member_id = member.id
  left join people.profile on profile.member_id = member.id
  left join people.photograph on photograph.member_id = member.id
  where member.id = ${id}`
