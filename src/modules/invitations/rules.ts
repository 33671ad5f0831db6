import { findNames, findRoles } from '#modules/people/index.ts'
import type { Db } from '#platform/db.ts'
import { readCallId } from './call.ts'
import { type Comer, type Decision, decide, type Rule } from './rule.ts'

/** Lists the rules of who is let in at once, in the order in which they are asked. */
export async function listRules(db: Db): Promise<Rule[]> {
  const rules = await db
    .selectFrom('invitations.rule')
    .select(['id', 'kind', 'domain', 'inviterId', 'inviterRole', 'letsIn'])
    // The table's checks admit these kinds and roles only.
    .$narrowType<Pick<Rule, 'kind' | 'inviterRole'>>()
    .orderBy('position')
    .orderBy('id')
    .execute()
  const names = await findNames(
    db,
    rules.map(({ inviterId }) => inviterId),
  )
  return rules.map((rule) => ({ ...rule, inviter: names.get(rule.inviterId ?? '') ?? null }))
}

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
  const [rules, way] = await Promise.all([listRules(db), findWay(db, { callId, address })])
  return decide(rules, { ...way, address, isProven })
}

type Way = Pick<Comer, 'came' | 'inviter'>

/**
 * How somebody comes, as the rules see it. A personal invitation speaks only for the address that it was sent to: one
 * that was passed on counts as coming by themselves. So does a link that its member has ended since. Whose link it is,
 * no rule asks. See docs/decisions/0022.
 */
async function findWay(db: Db, { callId, address }: Pick<Coming, 'callId' | 'address'>): Promise<Way> {
  const call = callId === null ? null : readCallId(callId)
  const found =
    call &&
    (call.kind === 'share-link' ? await findShareLink(db, call.id) : await findOwn(db, call.id, address))
  return found ?? { came: 'by-themselves', inviter: null }
}

async function findShareLink(db: Db, id: string): Promise<Way | null> {
  const found = await db
    .selectFrom('invitations.shareLink')
    .select('id')
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return found ? { came: 'share-link', inviter: null } : null
}

async function findOwn(db: Db, id: string, address: string): Promise<Way | null> {
  const found = await db
    .selectFrom('invitations.invitation')
    .select('invitedBy')
    .where('id', '=', id)
    .where('address', '=', address)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst()
  if (!found) return null
  const { invitedBy } = found
  const inviter = invitedBy === null ? null : { id: invitedBy, roles: await findRoles(db, invitedBy) }
  return { came: 'invitation', inviter }
}
