import { sql } from 'kysely'
import { type Role, rolesWithSecondFactor, type Viewer } from '#platform/access.ts'
import { compileOnce } from '#platform/compile-once.ts'
import type { Db, Tx } from '#platform/db.ts'
import { findHouseKey, hashToken, keyedHash, newToken } from '#platform/secret.ts'
import type { SecondBy, SignedInBy } from './proof.ts'

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
  return asViewer(found)
}

/** By what the browser of a session is known, should it come again when the session is gone with its member. */
export async function findTokenHash(db: Db, sessionId: string): Promise<Buffer | undefined> {
  const session = db.selectFrom('people.session').select('tokenHash').where('id', '=', sessionId)
  return (await session.executeTakeFirst())?.tokenHash
}

/** The roles that wait for a second factor are not among those that the member may use. */
function asViewer({ id, name, sessionId, hasSecondFactor, hasKeptWords, ...found }: FoundSession): Viewer {
  const held = new Set(found.roles)
  const waitingRoles = found.secondAt ? new Set<Role>() : held.intersection(rolesWithSecondFactor)
  return {
    id,
    name,
    sessionId,
    roles: held.difference(waitingRoles),
    waitingRoles,
    hasSecondFactor,
    hasKeptWords,
    provedAt: hasSecondFactor ? found.secondAt : (found.provedAgainAt ?? found.beganAt),
  }
}

type AskedSession = { tokenHash: Buffer; now: Date; pauseEnds: Date }
type FoundSession = {
  sessionId: string
  seenAt: Date
  beganAt: Date
  secondAt: Date | null
  provedAgainAt: Date | null
  id: string
  name: string
  roles: Role[] | null
  hasSecondFactor: boolean
  hasKeptWords: boolean
}

/** Every request of a member asks this. */
const findSession = compileOnce<AskedSession, FoundSession>((db, ask) =>
  db
    .selectFrom('people.session as session')
    .innerJoin('people.member as member', 'member.id', 'session.memberId')
    .select((e) => [
      'session.id as sessionId',
      'session.seenAt',
      'session.beganAt',
      'session.secondAt',
      'session.provedAgainAt',
      'member.id',
      'member.name',
      e
        .selectFrom('people.heldRole')
        .select(sql<Role[]>`coalesce(array_agg(role), '{}')`.as('roles'))
        .whereRef('memberId', '=', 'member.id')
        .as('roles'),
      sql<boolean>`(exists (select from people.authenticator where member_id = member.id)
        or exists (select from people.passkey where member_id = member.id))`.as('hasSecondFactor'),
      sql<boolean>`(exists (select from people.kept_words where member_id = member.id))`.as('hasKeptWords'),
    ])
    .where('tokenHash', '=', ask.tokenHash)
    .where('endsAt', '>', ask.now)
    .where('seenAt', '>', ask.pauseEnds)
    .where('member.leftAt', 'is', null),
)

type Beginning = {
  memberId: string
  browser: string
  at: Date
  signedInBy?: SignedInBy
  /** What proved a second factor in the same breath. */
  secondBy?: SecondBy | null
}

/** Begins a session in a browser. Its token is told once, to that browser; only its hash is kept. */
export async function beginSession(
  tx: Tx,
  { memberId, browser, at, signedInBy = 'mail', secondBy = null }: Beginning,
) {
  const token = newToken()
  const endsAt = new Date(at.getTime() + longestSessionMs)
  const secondAt = secondBy && at
  const times = { beganAt: at, seenAt: at, endsAt, secondAt }
  await tx
    .insertInto('people.session')
    .values({ tokenHash: hashToken(token), memberId, browser, signedInBy, secondBy, ...times })
    .execute()
  return { token, endsAt }
}

/** A session's token after a proof: the one from before is worth nothing. */
export type Renewed = { token: string; endsAt: Date }

/** One press of a proof, as a second press of it is too: the token that the session had, and what was sent. */
export type Press = { session: string; proof: string }

type Renewing = { sessionId: string; secondBy: SecondBy | null; press?: Press; at: Date }

/**
 * Writes down that a member proved again who they are, by a second factor or (null) by their mail, and gives the
 * session another token. For a press, it is made of what was pressed, so that the second of two is given the same.
 */
export async function renewSession(tx: Tx, { sessionId, secondBy, press, at }: Renewing): Promise<Renewed> {
  const token = press ? await tokenAfter(tx, press) : newToken()
  const { endsAt } = await tx
    .updateTable('people.session')
    .set({
      tokenHash: hashToken(token),
      provedAgainAt: at,
      ...(secondBy && { secondBy, secondAt: at }),
    })
    .where('id', '=', sessionId)
    .returning('endsAt')
    .executeTakeFirstOrThrow()
  return { token, endsAt }
}

/** How much later a second press comes at the most, on a slow line. */
const secondPressMs = 60 * 1000

/**
 * Finds the session that the first of two presses has renewed, for the second: it proves the same by the same token
 * from before. Null where there was none, or it was long ago.
 */
export async function findRenewed(db: Db, press: Press, now: Date): Promise<Renewed | null> {
  const token = await tokenAfter(db, press)
  const session = await db
    .selectFrom('people.session')
    .select('endsAt')
    .where('tokenHash', '=', hashToken(token))
    .where('provedAgainAt', '>', new Date(now.getTime() - secondPressMs))
    .executeTakeFirst()
  return session ? { token, ...session } : null
}

/** Only who has the token from before, the page and the proof can make it, and only here: the house's key is in it. */
const tokenAfter = async (db: Db, { session, proof }: Press) =>
  keyedHash(await findHouseKey(db), 'renewed session', `${session}\0${proof}`).toString('base64url')
