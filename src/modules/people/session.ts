import { sql } from 'kysely'
import type { Role, Viewer } from '#platform/access.ts'
import { compileOnce } from '#platform/compile-once.ts'
import type { Db, Tx } from '#platform/db.ts'
import { hashToken, newToken } from '#platform/secret.ts'

const day = 24 * 60 * 60 * 1000
/** A session that nobody used for so long has ended. */
const longestPauseMs = 14 * day
const longestSessionMs = 60 * day
/** How exactly we know when a session was last used: it is not written at every click. */
const seenEveryMs = 10 * 60 * 1000

/** A session that was last used before this has ended by itself. */
export const pauseEndsBefore = (now: Date) => new Date(now.getTime() - longestPauseMs)

/** Finds the member who is signed in with this session's token, or null when it has ended. One query. */
export async function findViewer(db: Db, tokenHash: Buffer, now: Date): Promise<Viewer | null> {
  const [found] = await findSession(db, { tokenHash, now, pauseEnds: pauseEndsBefore(now) })
  if (!found) return null
  if (now.getTime() - found.seenAt.getTime() > seenEveryMs) {
    await db.updateTable('people.session').set({ seenAt: now }).where('id', '=', found.sessionId).execute()
  }
  return { id: found.id, name: found.name, roles: new Set(found.roles), sessionId: found.sessionId }
}

type AskedSession = { tokenHash: Buffer; now: Date; pauseEnds: Date }
type FoundSession = { sessionId: string; seenAt: Date; id: string; name: string; roles: Role[] | null }

/** Every request of a member asks this. */
const findSession = compileOnce<AskedSession, FoundSession>((db, ask) =>
  db
    .selectFrom('people.session as session')
    .innerJoin('people.member as member', 'member.id', 'session.memberId')
    .select((e) => [
      'session.id as sessionId',
      'session.seenAt',
      'member.id',
      'member.name',
      e
        .selectFrom('people.heldRole')
        .select(sql<Role[]>`coalesce(array_agg(role), '{}')`.as('roles'))
        .whereRef('memberId', '=', 'member.id')
        .as('roles'),
    ])
    .where('tokenHash', '=', ask.tokenHash)
    .where('endsAt', '>', ask.now)
    .where('seenAt', '>', ask.pauseEnds)
    .where('member.leftAt', 'is', null),
)

/** Begins a session in a browser. Its token is told once, to that browser; only its hash is kept. */
export async function beginSession(
  tx: Tx,
  { memberId, browser, at }: { memberId: string; browser: string; at: Date },
) {
  const token = newToken()
  const endsAt = new Date(at.getTime() + longestSessionMs)
  await tx
    .insertInto('people.session')
    .values({ tokenHash: hashToken(token), memberId, beganAt: at, seenAt: at, endsAt, browser })
    .execute()
  return { token, endsAt }
}
