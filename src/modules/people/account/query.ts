import { sql } from 'kysely'
import type { Viewer } from '#platform/access.ts'
import type { Db } from '#platform/db.ts'
import { pausesAmong } from '#platform/mail/pause.ts'
import { lettersInWords, wishesInWords } from '../chosen-above.ts'
import type { ProfileField, Seen } from '../introduction.ts'
import type { SecondBy, SignedInBy } from '../proof.ts'
import { pauseEndsBefore } from '../session.ts'

/**
 * Finds what a member may see about their own account: since when, what they have chosen, how they sign in, and where
 * they are signed in.
 */
export async function findAccount(db: Db, { viewer, now }: { viewer: Viewer; now: Date }) {
  const about = await findAbout(db, viewer)
  const sessions = await listSessions(db, { viewer, now })
  const wishes = (await wishesInWords.ask(db, { viewer })) ?? ''
  const letters = (await lettersInWords.ask(db, { viewer })) ?? ''
  return { ...about, addresses: about.addresses ?? [], sessions, wishes, letters }
}

const findAbout = (db: Db, { id }: Viewer) =>
  db
    .selectFrom('people.member as member')
    .leftJoin('people.authenticator as app', 'app.memberId', 'member.id')
    .select((e) => [
      'joinedAt',
      'app.confirmedAt as appSince',
      e
        .selectFrom('people.address')
        .select(
          sql<string[]>`coalesce(array_agg(address order by is_main desc, address), '{}')`.as('addresses'),
        )
        .whereRef('memberId', '=', 'member.id')
        .as('addresses'),
      sql<number>`(select count(*) from people.passkey where member_id = member.id)`.as('passkeys'),
      sql<number>`(select count(*) from people.recovery_code
        where member_id = member.id and used_at is null)`.as('codesLeft'),
      sql<boolean>`coalesce((select is_listed from people.visibility where member_id = member.id), false)`.as(
        'isListed',
      ),
      sql<[ProfileField, Seen][]>`(
        select coalesce(json_agg(json_build_array(field, audience)), '[]')
        from people.audience where member_id = member.id
      )`.as('audiences'),
      sql<boolean>`exists (select from people.identity where member_id = member.id)`.as('hasIdentity'),
      pausesAmong(e.selectFrom('people.address').select('address').whereRef('memberId', '=', 'member.id')).as(
        'paused',
      ),
    ])
    .where('member.id', '=', id)
    .executeTakeFirstOrThrow()

async function listSessions(db: Db, { viewer, now }: { viewer: Viewer; now: Date }) {
  const sessions = await db
    .selectFrom('people.session')
    .select(['id', 'browser', 'beganAt', 'seenAt'])
    // The table's checks name exactly these.
    .select(['signedInBy', 'secondBy'])
    .$narrowType<{ signedInBy: SignedInBy; secondBy: SecondBy | null }>()
    .where('memberId', '=', viewer.id)
    .where('endsAt', '>', now)
    .where('seenAt', '>', pauseEndsBefore(now))
    .orderBy((e) => e('id', '=', viewer.sessionId), 'desc')
    .orderBy('seenAt', 'desc')
    .limit(50)
    .execute()
  return sessions.map((session) => ({ ...session, isThis: session.id === viewer.sessionId }))
}

export type Account = Awaited<ReturnType<typeof findAccount>>
