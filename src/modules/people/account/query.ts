import { sql } from 'kysely'
import type { Viewer } from '#platform/access.ts'
import type { Db } from '#platform/db.ts'
import { pausesAmong } from '#platform/mail/pause.ts'
import { pauseEndsBefore } from '../session.ts'

/** Finds what a member may see about their own account: since when, by which addresses, and where signed in. */
export async function findAccount(db: Db, { viewer, now }: { viewer: Viewer; now: Date }) {
  const { joinedAt, addresses, paused } = await db
    .selectFrom('people.member as member')
    .select((e) => [
      'joinedAt',
      e
        .selectFrom('people.address')
        .select(
          sql<string[]>`coalesce(array_agg(address order by is_main desc, address), '{}')`.as('addresses'),
        )
        .whereRef('memberId', '=', 'member.id')
        .as('addresses'),
      pausesAmong(e.selectFrom('people.address').select('address').whereRef('memberId', '=', 'member.id')).as(
        'paused',
      ),
    ])
    .where('id', '=', viewer.id)
    .executeTakeFirstOrThrow()
  const sessions = await db
    .selectFrom('people.session')
    .select(['id', 'browser', 'beganAt', 'seenAt'])
    .where('memberId', '=', viewer.id)
    .where('endsAt', '>', now)
    .where('seenAt', '>', pauseEndsBefore(now))
    .orderBy((e) => e('id', '=', viewer.sessionId), 'desc')
    .orderBy('seenAt', 'desc')
    .limit(50)
    .execute()
  return {
    joinedAt,
    addresses: addresses ?? [],
    paused,
    sessions: sessions.map((session) => ({ ...session, isThis: session.id === viewer.sessionId })),
  }
}

export type Account = Awaited<ReturnType<typeof findAccount>>
