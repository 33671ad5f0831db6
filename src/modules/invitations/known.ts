import { sql } from 'kysely'
import { addressHasher, findMembersAt, findMembersHere } from '#modules/people/index.ts'
import type { Db } from '#platform/db.ts'
import { type Fate, standingOf } from './invitation.ts'

/** What the house knows of an address before it writes to it. */
export type Known = 'nobody' | 'member' | 'declined' | 'withdrawn' | 'invited' | 'expired'

/** The same, with since when somebody is a member, or when they were invited and last written to. */
export type Found = { known: Known; joinedAt?: Date; invited?: Dated }
type Dated = { madeAt: Date; sentAt: Date }

/** Whether a letter may go to somebody of whom the house knows this. */
export const mayBeWrittenTo = (found: Found | undefined): boolean =>
  found?.known === 'nobody' || found?.known === 'expired'

type Asked = { addresses: readonly string[]; at: Date }

/**
 * Finds out for each of these addresses whether somebody may be invited there: not a member, not somebody who said
 * no, nor one who was invited and may still answer. Who came in by an invitation is a member though they have another
 * address by now. Four queries, however many are asked for.
 */
export async function findKnown(db: Db, { addresses, at }: Asked): Promise<ReadonlyMap<string, Found>> {
  const [members, invited, refused] = await Promise.all([
    findMembersAt(db, addresses),
    findInvited(db, addresses),
    findRefused(db, addresses),
  ])
  const here = await findMembersHere(
    db,
    [...invited.values()].flatMap(({ memberId }) => memberId ?? []),
  )
  return new Map(
    addresses.map((address): [string, Found] => {
      const fate = invited.get(address)
      const joinedAt = members.get(address) ?? here.get(fate?.memberId ?? '')
      if (joinedAt) return [address, { known: 'member', joinedAt }]
      if (refused.has(address)) return [address, { known: 'declined' }]
      if (!fate) return [address, { known: 'nobody' }]
      return [address, { known: knownBy[standingOf(fate, at)], invited: fate }]
    }),
  )
}

/** Who came in by an invitation and has left again may be invited anew. */
const knownBy = {
  open: 'invited',
  expired: 'expired',
  accepted: 'expired',
  declined: 'declined',
  withdrawn: 'withdrawn',
} as const

type Invited = Fate & Dated & { memberId: string | null }

async function findInvited(db: Db, addresses: readonly string[]): Promise<ReadonlyMap<string, Invited>> {
  if (addresses.length === 0) return new Map()
  const rows = await db
    .selectFrom('invitations.invitation')
    .select(['address', 'madeAt', 'sentAt', 'expiresAt', 'acceptedAt', 'declinedAt', 'withdrawnAt'])
    .select('memberId')
    .where(sql<boolean>`address = any(${addresses}::text[])`)
    .execute()
  return new Map(rows.map((row) => [row.address, row]))
}

async function findRefused(db: Db, addresses: readonly string[]): Promise<ReadonlySet<string>> {
  if (addresses.length === 0) return new Set()
  const hash = await addressHasher(db)
  const byHash = new Map(addresses.map((address) => [hash(address), address]))
  const rows = await db
    .selectFrom('invitations.refusal')
    .select('addressHash')
    .where(sql<boolean>`address_hash = any(${[...byHash.keys()]}::text[])`)
    .execute()
  return new Set(rows.flatMap(({ addressHash }) => byHash.get(addressHash) ?? []))
}
