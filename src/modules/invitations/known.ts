import { sql } from 'kysely'
import { addressHasher, findMembersAt, findMembersHere } from '#modules/people/index.ts'
import type { Db } from '#platform/db.ts'
import { type Fate, standingOf } from './invitation.ts'

/** What the house knows of an address before it writes to it. */
export type Known = 'nobody' | 'member' | 'declined' | 'withdrawn' | 'invited' | 'expired'

type Asked = { addresses: readonly string[]; at: Date }

/**
 * Finds out for each of these addresses whether somebody may be invited there: not a member, not somebody who said
 * no, nor one who was invited and may still answer. Who came in by an invitation is a member though they have another
 * address by now. Four queries, however many are asked for.
 */
export async function findKnown(db: Db, { addresses, at }: Asked): Promise<ReadonlyMap<string, Known>> {
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
    addresses.map((address) => {
      const fate = invited.get(address)
      if (members.has(address) || here.has(fate?.memberId ?? '')) return [address, 'member']
      if (refused.has(address)) return [address, 'declined']
      if (!fate) return [address, 'nobody']
      return [address, knownBy[standingOf(fate, at)]]
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

type Invited = Fate & { memberId: string | null }

async function findInvited(db: Db, addresses: readonly string[]): Promise<ReadonlyMap<string, Invited>> {
  if (addresses.length === 0) return new Map()
  const rows = await db
    .selectFrom('invitations.invitation')
    .select(['address', 'expiresAt', 'acceptedAt', 'declinedAt', 'withdrawnAt', 'memberId'])
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
