import { sql } from 'kysely'
import type { Viewer } from '#platform/access.ts'
import { recordActs } from '#platform/audit.ts'
import type { Db } from '#platform/db.ts'

/** What somebody needs in order to take part on equal terms. */
export type Arrangement = { memberId: string; accessNeeds: string; payment: string; contactHow: string }

type Asking = { viewer: Viewer; memberIds: readonly string[] }

/**
 * Lists what these members need in order to take part, for an organiser who arranges something; for anybody else it is
 * empty, whatever else they are. Each that is read is recorded: who looked at whose, and when; never what it says.
 */
export function listArrangements(
  db: Db,
  { viewer, memberIds, at }: Asking & { at: Date },
): Promise<Arrangement[]> {
  if (!mayRead(viewer) || memberIds.length === 0) return Promise.resolve([])
  return db.transaction().execute(async (tx) => {
    const found = await said(tx, memberIds)
      .select(['memberId', 'accessNeeds', 'payment', 'contactHow'])
      .orderBy('memberId')
      .execute()
    const others = found.filter(({ memberId }) => memberId !== viewer.id)
    await recordActs(
      tx,
      others.map(({ memberId }) => ({
        act: 'people.readArrangements',
        by: viewer.id,
        on: { kind: 'member', id: memberId },
        at,
      })),
    )
    return found
  })
}

/**
 * Says which of these members have told what they need, for an organiser to know where to look; for anybody else,
 * none. Nothing is read by it, so nothing is recorded.
 */
export async function flagArrangements(db: Db, { viewer, memberIds }: Asking): Promise<ReadonlySet<string>> {
  if (!mayRead(viewer) || memberIds.length === 0) return new Set()
  const found = await said(db, memberIds).select('memberId').execute()
  return new Set(found.map(({ memberId }) => memberId))
}

const mayRead = (viewer: Viewer): boolean => viewer.roles.has('organiser')

/** What those who are members still have said that they need; who said nothing is not in it. */
const said = (db: Db, memberIds: readonly string[]) =>
  db
    .selectFrom('people.arrangement')
    .where('memberId', 'in', [...memberIds])
    .where(sql<boolean>`concat(access_needs, payment, contact_how) <> ''`)
    .where('memberId', 'in', (e) => e.selectFrom('people.member').select('id').where('leftAt', 'is', null))
