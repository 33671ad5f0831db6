import type { Tx } from '#platform/db.ts'

/** Who may see a part of a member's profile. */
export type Seen = 'me' | 'members' | 'public'

/** The parts of a profile whose audience a member chooses. */
export const profileFields = [
  'name',
  'photograph',
  'pronouns',
  'hats',
  'places',
  'experiences',
  'about',
  'gives',
  'gains',
  'contact',
] as const
export type ProfileField = (typeof profileFields)[number]

/** Where somebody stands in the system: a part, perhaps an organisation, a role in their own words. */
export type NewHat = { partId: string; organisationId: string | null; roleInWords: string }

/** What is known of somebody on the day they become a member. What is left out is not known. */
export type Introduction = {
  /** The first is the main one. */
  hats?: readonly NewHat[]
  placeIds?: readonly string[]
  experienceIds?: readonly string[]
  profile?: Partial<Record<'pronouns' | 'about' | 'gives' | 'gains' | 'contact', string>>
  unlisted?: boolean
  audiences?: Partial<Record<ProfileField, Seen>>
  arrangement?: { accessNeeds: string; payment: string; contactHow: string }
}

type Introducing = { memberId: string; introduction: Introduction; at: Date }

/**
 * Writes down what a new member has said of themselves, in the transaction that makes them one, so that nobody is
 * asked twice. They change it later themselves.
 */
export async function introduce(tx: Tx, { memberId, introduction, at }: Introducing): Promise<void> {
  const {
    hats = [],
    placeIds = [],
    experienceIds = [],
    profile,
    unlisted,
    audiences = {},
    arrangement,
  } = introduction
  const sinceOn = at.toISOString().slice(0, 10)
  if (hats.length > 0)
    await tx
      .insertInto('people.hat')
      .values(hats.map((hat, place) => ({ ...hat, memberId, sinceOn, isMain: place === 0 })))
      .execute()
  if (placeIds.length > 0)
    await tx
      .insertInto('people.memberPlace')
      .values(placeIds.map((placeId) => ({ memberId, placeId, sinceOn })))
      .execute()
  if (experienceIds.length > 0)
    await tx
      .insertInto('people.memberExperience')
      .values(experienceIds.map((experienceId) => ({ memberId, experienceId, sinceOn })))
      .execute()
  await tx
    .insertInto('people.profile')
    .values({ memberId, ...profile, unlistedAt: unlisted ? at : null })
    .execute()
  const chosen = profileFields.flatMap((field) =>
    audiences[field] ? [{ memberId, field, audience: audiences[field] }] : [],
  )
  if (chosen.length > 0) await tx.insertInto('people.audience').values(chosen).execute()
  if (arrangement)
    await tx
      .insertInto('people.arrangement')
      .values({ memberId, ...arrangement })
      .execute()
}
