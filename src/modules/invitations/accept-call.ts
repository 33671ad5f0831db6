import { sql } from 'kysely'
import { findMemberAt, listHats } from '#modules/people/index.ts'
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
 *
 * A personal invitation is used up by the one to whose address it went, and by nobody else: where it was passed on,
 * whoever came by it came by word of mouth, and the one who was invited can still come in.
 */
export async function acceptCall(tx: Tx, { callId, memberId, at }: Accepting): Promise<void> {
  const from = await findOrigin(tx, { callId, memberId, at })
  const steps = from ? from.steps + 1 : 0
  await tx
    .insertInto('invitations.arrival')
    .values({ memberId, steps })
    .onConflict((conflict) => conflict.column('memberId').doNothing())
    .execute()
  await count(tx, {
    month: `${dayOf(at).slice(0, 7)}-01`,
    fromPart: from?.partId ?? null,
    toPart: await findPart(tx, memberId, at),
    steps,
  })
}

/** From where in the system the word came, and how many steps that is from the letter. */
type Origin = { partId: string | null; steps: number }

/** Whence word of mouth brought somebody; null for who came by their own invitation, or by themselves. */
async function findOrigin(tx: Tx, { callId, memberId, at }: Accepting): Promise<Origin | null> {
  const call = callId === null ? null : readCallId(callId)
  if (call?.kind === 'invitation') return await useInvitation(tx, call.id, { memberId, at })
  return call ? await findBringer(tx, call.id, at) : null
}

async function useInvitation(
  tx: Tx,
  id: string,
  { memberId, at }: { memberId: string; at: Date },
): Promise<Origin | null> {
  const invitation = await tx
    .selectFrom('invitations.invitation')
    .select(['address', 'partId'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!invitation) return null
  const invited = await findMemberAt(tx, invitation.address)
  if (invited?.id !== memberId) return { partId: invitation.partId, steps: 0 }
  await tx
    .updateTable('invitations.invitation')
    .set({ acceptedAt: at, memberId })
    .where('id', '=', id)
    .where('acceptedAt', 'is', null)
    .execute()
  return null
}

/** Where the member stands whose link it is, and how many steps they themselves stand from the letter. */
async function findBringer(tx: Tx, linkId: string, at: Date): Promise<Origin | null> {
  const found = await tx
    .selectFrom('invitations.shareLink as link')
    .leftJoin('invitations.arrival as arrival', 'arrival.memberId', 'link.memberId')
    .select(['link.memberId', 'arrival.steps'])
    .where('link.id', '=', linkId)
    .executeTakeFirst()
  return found ? { partId: await findPart(tx, found.memberId, at), steps: found.steps ?? 0 } : null
}

/** The part in which somebody stands first. */
async function findPart(tx: Tx, memberId: string, at: Date): Promise<string | null> {
  const hats = await listHats(tx, [memberId], { on: dayOf(at) })
  return hats.get(memberId)?.[0]?.partId ?? null
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
