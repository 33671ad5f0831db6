import type { Db } from '#platform/db.ts'
import { hashToken } from '#platform/secret.ts'
import { type Fate, standingOf } from './invitation.ts'

/** What an invitation or a link of word of mouth tells of somebody who comes by it. */
export type Call = {
  id: string
  /** An invitation tells what the organiser knew; a link that was passed on tells nothing. */
  name: string | null
  address: string | null
  organisation: string | null
  partId: string | null
  placeId: string | null
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
  if (invited)
    return isOpen(invited, now)
      ? {
          id: `invitation:${invited.id}`,
          name: invited.name || null,
          address: invited.address,
          organisation: invited.organisation || null,
          partId: invited.partId,
          placeId: invited.placeId,
        }
      : null
  const shared = await findShared(db, token)
  return shared ? { ...tellsNothing, id: `share-link:${shared.id}` } : null
}

const tellsNothing = { name: null, address: null, organisation: null, partId: null, placeId: null }

const isOpen = (fate: Fate, now: Date) => standingOf(fate, now) === 'open'

/** The kind of a call and the id of its row, of an id that `findCall` gave. */
export function readCallId(callId: string): { kind: 'invitation' | 'share-link'; id: string } | null {
  const found = /^(invitation|share-link):([\da-f-]{36})$/.exec(callId)
  // The pattern lets in these two kinds only.
  return found ? { kind: found[1] as 'invitation' | 'share-link', id: `${found[2]}` } : null
}
