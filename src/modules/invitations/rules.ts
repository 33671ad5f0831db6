import type { Db } from '#platform/db.ts'
import { readCallId } from './call.ts'
import { type Decision, decide, type Rule } from './rule.ts'

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
  /** The address that they have shown to be theirs; null where they have shown none. */
  address: string | null
}

/**
 * Says whether somebody is let in at once or waits for an organiser, and why. A personal invitation speaks only for
 * the address that it was sent to: one that was passed on counts as coming by themselves.
 */
export async function decideEntry(db: Db, { callId, address }: Coming): Promise<Decision> {
  const call = callId === null ? null : readCallId(callId)
  const rules = await listRules(db)
  if (call?.kind === 'share-link') return decide(rules, { came: 'share-link', address })
  const isTheirs = call !== null && address !== null && (await isInvitedAt(db, call.id, address))
  return decide(rules, { came: isTheirs ? 'invitation' : 'by-themselves', address })
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
