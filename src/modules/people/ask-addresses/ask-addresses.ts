import type { Viewer } from '#platform/access.ts'
import { recordAct } from '#platform/audit.ts'
import type { Config } from '#platform/config.ts'
import type { Db, Tx } from '#platform/db.ts'
import { tellOfRequest } from '../tell-of-request.ts'

type Asking = { reason: string; viewer: Viewer; config: Config; at: Date }

/**
 * Asks for the list of all members' addresses. The other organisers are told, so that one of them decides. Nobody has
 * two requests waiting.
 */
export function askAddresses(
  db: Db,
  { reason, viewer, config, at }: Asking,
): Promise<'asked' | 'waiting-already'> {
  return db.transaction().execute(async (tx) => {
    const request = await tx
      .insertInto('people.addressRequest')
      .values({ askedBy: viewer.id, askedAt: at, reason })
      .onConflict((conflict) => conflict.column('askedBy').where('decidedAt', 'is', null).doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!request) return 'waiting-already'
    const act = 'people.askAddresses'
    await recordAct(tx, { act, by: viewer.id, on: { kind: 'addressRequest', id: request.id }, at })
    await tellOfRequest(tx, {
      requestId: request.id,
      act,
      memberIds: await listOtherOrganisers(tx, viewer),
      title: 'A list of all addresses was asked for',
      says: [`${viewer.name} asks for the list of all members’ addresses, and says why:`],
      words: reason,
      action: 'Allow or refuse it',
      config,
      at,
    })
    return 'asked'
  })
}

async function listOtherOrganisers(tx: Tx, viewer: Viewer): Promise<string[]> {
  const found = await tx
    .selectFrom('people.heldRole as held')
    .innerJoin('people.member as member', 'member.id', 'held.memberId')
    .select('member.id')
    .where('held.role', '=', 'organiser')
    .where('member.id', '<>', viewer.id)
    .where('member.leftAt', 'is', null)
    .execute()
  return found.map(({ id }) => id)
}
