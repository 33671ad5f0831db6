import { listActors } from '#platform/audit.ts'
import type { Db } from '#platform/db.ts'
import { findNames } from '../names.ts'

const nothing = { accessNeeds: '', payment: '', contactHow: '', revision: 0 }

/** Finds what a member has said that they need, for themselves; where they said nothing, nothing. */
export async function findOwnArrangement(db: Db, { memberId }: { memberId: string }) {
  const found = await db
    .selectFrom('people.arrangement')
    .select(['accessNeeds', 'payment', 'contactHow', 'revision'])
    .where('memberId', '=', memberId)
    .executeTakeFirst()
  return found ?? nothing
}

export type OwnArrangement = Awaited<ReturnType<typeof findOwnArrangement>>

/** Lists which organisers have read it and when, the latest ten, for the member to know. */
export async function listReaders(db: Db, { memberId }: { memberId: string }) {
  const on = { kind: 'member', id: memberId }
  const acts = await listActors(db, { act: 'people.readArrangements', on, most: 10 })
  const names = await findNames(
    db,
    acts.map(({ by }) => by),
  )
  return acts.map(({ by, at }) => ({ name: (by && names.get(by)) ?? 'A former member', at }))
}

export type Readers = Awaited<ReturnType<typeof listReaders>>
