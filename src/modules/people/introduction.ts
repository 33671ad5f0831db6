import { holdOrganisation } from '#modules/system/index.ts'
import { dayOf } from '#platform/day.ts'
import type { Tx } from '#platform/db.ts'
import { isSameHat } from './hat.ts'

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
  const sinceOn = dayOf(at)
  await wear(tx, { memberId, hats, sinceOn })
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

type Wearing = { memberId: string; hats: readonly NewHat[]; sinceOn: string }

/**
 * Puts on the first hats. An organisation that was merged since it was named is the one that it leads to, and whoever
 * stands in an organisation stands in its part; what then says the same is one hat.
 */
async function wear(tx: Tx, { memberId, hats, sinceOn }: Wearing): Promise<void> {
  const stands: NewHat[] = []
  // A form has a few hats at most.
  for (const hat of hats) {
    const found = hat.organisationId === null ? undefined : await holdOrganisation(tx, hat.organisationId)
    const stand = found ? { ...hat, organisationId: found.id, partId: found.partId } : hat
    if (!stands.some((other) => isSameHat(other, stand))) stands.push(stand)
  }
  if (stands.length === 0) return
  await tx
    .insertInto('people.hat')
    .values(stands.map((hat, place) => ({ ...hat, memberId, sinceOn, isMain: place === 0 })))
    .execute()
}
