import type { Db, Tx } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import { hashToken } from '#platform/secret.ts'
import type { Status } from './expression.ts'
import { takeTurn } from './expressions.ts'

const behind = (db: Db, token: string) =>
  db
    .selectFrom('interest.standingLink as link')
    .innerJoin('interest.expression as expression', 'expression.id', 'link.expressionId')
    .select([
      'expression.id',
      'expression.name',
      'expression.address',
      'expression.reference',
      'expression.status',
      'expression.sentAt',
      'expression.decidedAt',
      'expression.inPlaceOf',
      'expression.callId',
      'expression.confirmationEndsAt',
      'expression.wantsEvents',
      'expression.events',
    ])
    .where('link.tokenHash', '=', hashToken(token))

export type Standing = {
  id: string
  name: string
  address: string | null
  reference: string
  status: Status
  sentAt: Date
  decidedAt: Date | null
  inPlaceOf: string | null
  callId: string | null
  confirmationEndsAt: Date | null
  /** For the welcome of whoever becomes a member by it. */
  wantsEvents: boolean
  events: unknown
}

/**
 * Finds the expression of interest behind a link from a mail: where it stands, and no more of it than that, for links
 * are passed on.
 *
 * @throws NotFound where there is none, or it is forgotten.
 */
export async function findStanding(db: Db, token: string): Promise<Standing> {
  const found = await behind(db, token).executeTakeFirst()
  if (!found) throw new NotFound('expression of interest')
  // The table lets in no other status.
  return { ...found, status: found.status as Status }
}

/** The same, and nobody else decides it until the transaction ends. */
export async function lockStanding(tx: Tx, token: string): Promise<Standing> {
  const found = await behind(tx, token).forUpdate('expression').executeTakeFirst()
  if (!found) throw new NotFound('expression of interest')
  // As above.
  return { ...found, status: found.status as Status }
}

/**
 * The same, for whoever may open another one or make a member by it: only once it is the turn of its address, so that
 * nothing is sent for that address meanwhile. The turn comes before the lock, as it does where one is sent.
 */
export async function lockStandingInTurn(tx: Tx, token: string): Promise<Standing> {
  const { address } = await findStanding(tx, token)
  if (address) await takeTurn(tx, address)
  return await lockStanding(tx, token)
}
