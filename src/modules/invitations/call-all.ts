import { sql } from 'kysely'
import type { Sender } from '#modules/people/index.ts'
import type { Config } from '#platform/config.ts'
import type { Tx } from '#platform/db.ts'
import { sendManyLater } from '#platform/mail/outbox.ts'
import { hashToken, newToken } from '#platform/secret.ts'
import { invitationEmail } from './email.tsx'
import { expiryOf } from './invitation.ts'
import type { LetterWords } from './letter.ts'
import type { Writer } from './writers.ts'

/** Somebody who is called. */
export type Called = {
  address: string
  name: string
  organisation: string
  partId: string | null
  placeId: string | null
}

type Calling = {
  people: readonly Called[]
  letter: LetterWords
  by: Writer & { id: string | null }
  from: Sender
  config: Pick<Config, 'baseUrl'>
  at: Date
}

/**
 * Invites people: makes their invitations, or renews those that have expired, and writes to each once. Of two who
 * invite the same person at once, one does. Returns the addresses that were written to. Three statements, however many
 * people there are.
 */
export async function callAll(tx: Tx, { people, letter, by, at, ...mail }: Calling): Promise<Set<string>> {
  if (people.length === 0) return new Set()
  const made = await tx
    .insertInto('invitations.invitation')
    .values(
      people.map(({ address, name, organisation, partId, placeId }) => ({
        address,
        name,
        organisation,
        partId,
        placeId,
        ...letter,
        invitedBy: by.id,
        madeAt: at,
        sentAt: at,
        expiresAt: expiryOf(at),
      })),
    )
    .onConflict((conflict) =>
      conflict
        .column('address')
        .doUpdateSet(renewed)
        // One that somebody else has just sent holds; whoever said no is not written to.
        .where(
          sql<boolean>`invitation.withdrawn_at is null and invitation.declined_at is null
            and (invitation.expires_at <= ${at} or invitation.accepted_at is not null)`,
        ),
    )
    .returning(['id', 'address', 'name', 'subject', 'words', 'timesSent'])
    .execute()
  await writeLetters(tx, { made, by, at, ...mail })
  return new Set(made.map(({ address }) => address))
}

/** A renewed invitation takes the new words, and keeps what it knew where the new list says nothing. */
const renewed = () => ({
  name: sql<string>`case when excluded.name = '' then invitation.name else excluded.name end`,
  organisation: sql<string>`case when excluded.organisation = '' then invitation.organisation else excluded.organisation end`,
  partId: sql<string | null>`coalesce(excluded.part_id, invitation.part_id)`,
  placeId: sql<string | null>`coalesce(excluded.place_id, invitation.place_id)`,
  subject: sql<string>`excluded.subject`,
  words: sql<string>`excluded.words`,
  invitedBy: sql<string | null>`excluded.invited_by`,
  sentAt: sql<Date>`excluded.sent_at`,
  expiresAt: sql<Date>`excluded.expires_at`,
  timesSent: sql<number>`invitation.times_sent + 1`,
  acceptedAt: null,
  memberId: null,
})

export type Writable = LetterWords & { id: string; address: string; name: string; timesSent: number }

type Writing = Pick<Calling, 'from' | 'config' | 'at'> & { made: readonly Writable[]; by: Writer }

/** Writes a letter to each, with a link of its own: the links of earlier letters lead to the same invitation. */
export async function writeLetters(tx: Tx, { made, by, from, config, at }: Writing): Promise<void> {
  if (made.length === 0) return
  const letters = made.map((invitation) => ({ invitation, token: newToken() }))
  await tx
    .insertInto('invitations.letterLink')
    .values(
      letters.map(({ invitation, token }) => ({
        tokenHash: hashToken(token),
        invitationId: invitation.id,
        madeAt: at,
      })),
    )
    .execute()
  await sendManyLater(
    tx,
    letters.map(({ invitation, token }) => ({
      ...invitationEmail({ ...invitation, token, by, from, config }),
      act: 'invitations.send',
      about: `${invitation.id}:${invitation.timesSent}`,
      to: invitation.address,
      replyTo: by.answersTo,
      at,
    })),
  )
}
