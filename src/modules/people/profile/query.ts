import { sql } from 'kysely'
import type { Viewer } from '#platform/access.ts'
import type { Db } from '#platform/db.ts'
import { type ProfileField, profileFields, type Seen } from '../introduction.ts'
import type { Profile } from './profile.ts'

/** Finds a member's own profile, and who sees what of it, for the form that changes it. One query. */
export async function findProfile(db: Db, { viewer }: { viewer: Viewer }): Promise<Profile> {
  const { audiences, ...row } = await db
    .selectFrom('people.member as member')
    .leftJoin('people.profile as profile', 'profile.memberId', 'member.id')
    .select((e) => [
      e.fn.coalesce('profile.pronouns', sql<string>`''`).as('pronouns'),
      e.fn.coalesce('profile.about', sql<string>`''`).as('about'),
      e.fn.coalesce('profile.gives', sql<string>`''`).as('gives'),
      e.fn.coalesce('profile.gains', sql<string>`''`).as('gains'),
      e.fn.coalesce('profile.contact', sql<string>`''`).as('contact'),
      // Nobody has seen a profile that is not there yet.
      e.fn.coalesce('profile.revision', sql<number>`0`).as('revision'),
      e.fn.coalesce(isListed, sql<boolean>`false`).as('isListed'),
      sql<[ProfileField, Seen][]>`(
        select coalesce(json_agg(json_build_array(field, audience)), '[]')
        from people.audience where audience.member_id = member.id
      )`.as('audiences'),
    ])
    .where('member.id', '=', viewer.id)
    .executeTakeFirstOrThrow()
  const chosen = new Map(audiences)
  const seen = profileFields.map((field) => [field, chosen.get(field) ?? 'members'] as const)
  // Each field has got its audience above.
  return { ...row, audiences: Object.fromEntries(seen) as Record<ProfileField, Seen> }
}

const isListed = sql<boolean>`(select is_listed from people.visibility where visibility.member_id = member.id)`
