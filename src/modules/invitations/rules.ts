import type { Db } from '#platform/db.ts'
import { readCallId } from './call.ts'
import { type Comer, type Decision, decide, type Rule } from './rule.ts'

/** Lists the rules of who is let in at once, in the order in which they are asked. */
export const listRules = (db: Db): Promise<Rule[]> =>
  db
    .selectFrom('invitations.rule')
    .select(['id', 'kind', 'domain', 'letsIn'])
    // The table's check admits these kinds only.
    .$narrowType<{ kind: Rule['kind'] }>()
    .orderBy('position')
    .orderBy('id')
    .execute()

type Coming = {
  /** The call by which they came, as `findCall` named it; null for who came by themselves. */
  callId: string | null
  /** The address that they give, in lower case. */
  address: string
  /** Whether they have shown that its mail is theirs. */
  isProven: boolean
}

/** Says whether somebody is let in, at once or once their address is proven, or waits for an organiser; and why. */
export async function decideEntry(db: Db, { callId, address, isProven }: Coming): Promise<Decision> {
  const [rules, came] = await Promise.all([listRules(db), findWay(db, { callId, address })])
  return decide(rules, { came, address, isProven })
}

/**
 * How somebody comes, as the rules see it. A personal invitation speaks only for the address that it was sent to: one
 * that was passed on counts as coming by themselves. So does a link that its member has ended since.
 */
async function findWay(
  db: Db,
  { callId, address }: Pick<Coming, 'callId' | 'address'>,
): Promise<Comer['came']> {
  const call = callId === null ? null : readCallId(callId)
  if (!call) return 'by-themselves'
  const holds = call.kind === 'share-link' ? isShared(db, call.id) : isInvitedAt(db, call.id, address)
  return (await holds) ? call.kind : 'by-themselves'
}

async function isShared(db: Db, id: string): Promise<boolean> {
  const found = await db
    .selectFrom('invitations.shareLink')
    .select('id')
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return found !== undefined
}

async function isInvitedAt(db: Db, id: string, address: string): Promise<boolean> {
  const found = await db
    .selectFrom('invitations.invitation')
    .select('id')
    .where('id', '=', id)
    .where('address', '=', address)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst()
  return found !== undefined
}
