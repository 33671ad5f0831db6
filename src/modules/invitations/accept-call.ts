import { sql } from 'kysely'
import { listHats } from '#modules/people/index.ts'
import { dayOf } from '#platform/day.ts'
import type { Tx } from '#platform/db.ts'
import { readCallId } from './call.ts'

type Accepting = {
  /** The call by which they came, as `findCall` named it; null for who came by themselves. */
  callId: string | null
  memberId: string
  at: Date
}

/**
 * Writes down that a call was answered: whoever came by it is a member. Of word of mouth only this stays: from which
 * part of the system to which, how many steps from the letter, and the month. Who brought whom is not kept.
 */
export async function acceptCall(tx: Tx, { callId, memberId, at }: Accepting): Promise<void> {
  const call = callId === null ? null : readCallId(callId)
  if (call?.kind === 'invitation') await settleInvitation(tx, call.id, { memberId, at })
  const from = call?.kind === 'share-link' ? await findBringer(tx, call.id) : null
  const steps = from ? from.steps + 1 : 0
  await tx
    .insertInto('invitations.arrival')
    .values({ memberId, steps })
    .onConflict((conflict) => conflict.column('memberId').doNothing())
    .execute()
  const parts = await findParts(tx, [memberId, ...(from ? [from.memberId] : [])], at)
  await count(tx, {
    month: `${dayOf(at).slice(0, 7)}-01`,
    fromPart: from ? (parts.get(from.memberId) ?? null) : null,
    toPart: parts.get(memberId) ?? null,
    steps,
  })
}

const settleInvitation = (tx: Tx, id: string, { memberId, at }: { memberId: string; at: Date }) =>
  tx
    .updateTable('invitations.invitation')
    .set({ acceptedAt: at, memberId })
    .where('id', '=', id)
    .where('acceptedAt', 'is', null)
    .execute()

/** Whose link it is, and how many steps they themselves stand from the letter. */
async function findBringer(tx: Tx, linkId: string): Promise<{ memberId: string; steps: number } | null> {
  const found = await tx
    .selectFrom('invitations.shareLink as link')
    .leftJoin('invitations.arrival as arrival', 'arrival.memberId', 'link.memberId')
    .select(['link.memberId', 'arrival.steps'])
    .where('link.id', '=', linkId)
    .executeTakeFirst()
  return found ? { memberId: found.memberId, steps: found.steps ?? 0 } : null
}

/** The part in which each stands first. */
async function findParts(tx: Tx, memberIds: readonly string[], at: Date) {
  const hats = await listHats(tx, memberIds, { on: dayOf(at) })
  return new Map([...hats].map(([id, [main]]) => [id, main?.partId ?? null]))
}

type Counted = { month: string; fromPart: string | null; toPart: string | null; steps: number }

const count = (tx: Tx, counted: Counted) =>
  tx
    .insertInto('invitations.reach')
    .values({ ...counted, people: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['month', 'fromPart', 'toPart', 'steps'])
        .doUpdateSet({ people: sql<number>`reach.people + 1` }),
    )
    .execute()
