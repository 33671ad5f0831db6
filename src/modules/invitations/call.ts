import type { Db } from '#platform/db.ts'
import { hashToken } from '#platform/secret.ts'
import { type Fate, standingOf } from './invitation.ts'

/** An invitation, or a member's link, by which somebody comes. It tells nothing of anybody: links are passed on. */
export type Call = {
  id: string
  /** Whether it is an invitation that went to one address; else a member's link, which is for whoever gets it. */
  isPersonal: boolean
}

/** An invitation behind a link, wherever it stands. */
export const findInvited = (db: Db, token: string) =>
  db
    .selectFrom('invitations.letterLink as link')
    .innerJoin('invitations.invitation as invitation', 'invitation.id', 'link.invitationId')
    .selectAll('invitation')
    .where('link.tokenHash', '=', hashToken(token))
    .executeTakeFirst()

export type Invited = NonNullable<Awaited<ReturnType<typeof findInvited>>>

/** A link that a member passes on, while it holds and they are here. */
export const findShared = (db: Db, token: string) =>
  db
    .selectFrom('invitations.shareLink')
    .select(['id', 'memberId'])
    .where('tokenHash', '=', hashToken(token))
    .where('endedAt', 'is', null)
    .executeTakeFirst()

/**
 * Finds the call behind the token of a link, for whoever asks people in; null where there is none, or none that still
 * holds. Looking changes nothing.
 */
export async function findCall(db: Db, token: string, now: Date): Promise<Call | null> {
  const invited = await findInvited(db, token)
  if (invited) return isOpen(invited, now) ? { id: `invitation:${invited.id}`, isPersonal: true } : null
  const shared = await findShared(db, token)
  return shared ? { id: `share-link:${shared.id}`, isPersonal: false } : null
}

/** What the organiser knew of somebody whom they invited. */
export type Invitee = {
  address: string
  name: string
  organisation: string
  partId: string | null
  placeId: string | null
}

/**
 * Finds whom an invitation is for, and what it tells of them; undefined for a member's link. What it finds is for mail
 * to that very address, never for a page: whoever holds the link may have been passed it.
 */
export async function findInvitee(db: Db, callId: string): Promise<Invitee | undefined> {
  const call = readCallId(callId)
  if (call?.kind !== 'invitation') return undefined
  return await db
    .selectFrom('invitations.invitation')
    .select(['address', 'name', 'organisation', 'partId', 'placeId'])
    .where('id', '=', call.id)
    .executeTakeFirst()
}

const isOpen = (fate: Fate, now: Date) => standingOf(fate, now) === 'open'

/** The kind of a call and the id of its row, of an id that `findCall` gave. */
export function readCallId(callId: string): { kind: 'invitation' | 'share-link'; id: string } | null {
  const found = /^(invitation|share-link):([\da-f-]{36})$/.exec(callId)
  // The pattern lets in these two kinds only.
  return found ? { kind: found[1] as 'invitation' | 'share-link', id: `${found[2]}` } : null
}
