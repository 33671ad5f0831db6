import { randomUUID } from 'node:crypto'
import { findPart, holdOrganisation, nameOrganisation } from '#modules/system/index.ts'
import { announce } from '#platform/channel.ts'
import type { Day } from '#platform/day.ts'
import type { Tx } from '#platform/db.ts'
import { contentChanged } from '#platform/page-memory.ts'
import { type Hat, isSameHat, overlap } from './hat.ts'
import { hatsOf } from './hats.ts'

/** The organisation that somebody means: none, one that they chose, or one that they named. */
export type MeantOrganisation = { is: 'none' } | { is: 'chosen'; id: string } | { is: 'named'; name: string }

/** Where somebody says that they stand. */
export type Stated = { partId: string; organisation: MeantOrganisation; roleInWords: string }

export type Stand = { partId: string; organisationId: string | null; roleInWords: string }

/** Holds a member until the transaction ends, so that two of their windows take their turns. */
export async function holdMember(tx: Tx, memberId: string): Promise<void> {
  await tx.selectFrom('people.member').select('id').where('id', '=', memberId).forUpdate().execute()
}

type Finding = {
  stated: Stated
  /** The part of the hat that is changed: who wears one that is retired may keep it. */
  keeps?: string
  at: Date
}

/**
 * Finds where somebody stands by what they say. An organisation lies in one part, and whoever stands in it stands
 * there. A part that is retired is not there for anybody who does not wear it already.
 */
export async function findStand(
  tx: Tx,
  { stated, keeps, at }: Finding,
): Promise<Stand | 'part-not-offered' | 'organisation-gone'> {
  const { partId, organisation, roleInWords } = stated
  const part = await findPart(tx, partId)
  if (!part || (part.retiredAt && part.id !== keeps)) return 'part-not-offered'
  if (organisation.is === 'none' || !part.hasOrganisations)
    return { partId, organisationId: null, roleInWords }
  const found =
    organisation.is === 'chosen'
      ? await holdOrganisation(tx, organisation.id)
      : await nameOrganisation(tx, { name: organisation.name, partId, at })
  if (!found) return 'organisation-gone'
  return { partId: found.partId, organisationId: found.id, roleInWords }
}

/** The hats that a member ever wore. Ask while the member is held. */
export const hatsWithin = (tx: Tx, memberId: string): Promise<Hat[]> => hatsOf(tx, [memberId]).execute()

/** The hat that says the same on one of the same days. */
export const twinOf = (
  hats: readonly Hat[],
  hat: Omit<Hat, 'id' | 'memberId' | 'isMain' | 'revision'>,
  but?: string,
) => hats.find((other) => other.id !== but && isSameHat(other, hat) && overlap(other, hat))

/**
 * Sees to it that who wears hats has one that is the main one: the one worn longest, where none is. Visitors may see
 * a member's hats, so that their pages are made anew.
 */
export async function settleMain(tx: Tx, memberId: string): Promise<void> {
  const worn = await tx
    .selectFrom('people.hat')
    .select(['id', 'isMain'])
    .where('memberId', '=', memberId)
    .where('untilOn', 'is', null)
    .orderBy('sinceOn')
    .orderBy('id')
    .execute()
  const [first] = worn
  if (first && !worn.some(({ isMain }) => isMain))
    await tx.updateTable('people.hat').set({ isMain: true }).where('id', '=', first.id).execute()
  await announce(tx, contentChanged)
}

/** Makes this the main hat of its member, and no other. */
export async function setMain(tx: Tx, { memberId, id }: Pick<Hat, 'memberId' | 'id'>): Promise<void> {
  await tx
    .updateTable('people.hat')
    .set({ isMain: false })
    .where('memberId', '=', memberId)
    .where('isMain', '=', true)
    .execute()
  await tx.updateTable('people.hat').set({ isMain: true }).where('id', '=', id).execute()
}

/** Ends a hat: from that day on it is no longer worn, and what it was is kept. */
export async function endWithin(tx: Tx, { id, untilOn }: { id: string; untilOn: string }): Promise<void> {
  await tx
    .updateTable('people.hat')
    .set((e) => ({ untilOn, wasMain: e.ref('isMain'), isMain: false, revision: e('revision', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

type PuttingOn = {
  memberId: string
  stated: Stated
  sinceOn: Day
  isMain: boolean
  /** The hat that ends with it, and when: the two do not overlap though both say the same. */
  instead?: { id: string; untilOn: Day }
  at: Date
}
export type PutOnOutcome = { id: string } | 'worn-already' | 'part-not-offered' | 'organisation-gone'

/** Gives a member a hat, beside those that they wear. The first one is the main one. Ask while the member is held. */
export async function putOn(
  tx: Tx,
  { memberId, stated, sinceOn, isMain, instead, at }: PuttingOn,
): Promise<PutOnOutcome> {
  const stand = await findStand(tx, { stated, at })
  if (typeof stand === 'string') return stand
  const hats = (await hatsWithin(tx, memberId)).map((hat) =>
    hat.id === instead?.id ? { ...hat, untilOn: instead.untilOn } : hat,
  )
  if (twinOf(hats, { ...stand, sinceOn, untilOn: null })) return 'worn-already'
  const id = randomUUID()
  await tx
    .insertInto('people.hat')
    .values({ ...stand, id, memberId, sinceOn })
    .execute()
  if (isMain) await setMain(tx, { memberId, id })
  await settleMain(tx, memberId)
  return { id }
}
