import type { Viewer } from '#platform/access.ts'
import { recordAct } from '#platform/audit.ts'
import { inWordsWithTime } from '#platform/clock.ts'
import type { Config } from '#platform/config.ts'
import type { Db, Tx } from '#platform/db.ts'
import { downloadableUntil } from '../address-request.ts'
import { findAddressRequest } from '../address-requests.ts'
import { tellOfRequest } from '../tell-of-request.ts'

type Deciding = {
  requestId: string
  decision: 'allowed' | 'refused'
  reason: string
  viewer: Viewer
  config: Config
  at: Date
}
export type DecideOutcome = 'decided' | 'decided-already' | 'own'

/**
 * Allows or refuses another organiser's request for the list of addresses, once; both are told. Nobody decides what
 * they asked for themselves: the table refuses it too.
 */
export function decideAddresses(db: Db, deciding: Deciding): Promise<DecideOutcome> {
  const { requestId, decision, reason, viewer, at } = deciding
  return db.transaction().execute(async (tx) => {
    await tx
      .selectFrom('people.addressRequest')
      .select('id')
      .where('id', '=', requestId)
      .forUpdate()
      .execute()
    const request = await findAddressRequest(tx, requestId)
    if (request.decidedAt) return 'decided-already'
    if (request.askedBy === viewer.id) return 'own'

    await tx
      .updateTable('people.addressRequest')
      .set({ decision, decisionReason: reason, decidedBy: viewer.id, decidedAt: at })
      .where('id', '=', requestId)
      .execute()
    const act = acts[decision]
    await recordAct(tx, { act, by: viewer.id, on: { kind: 'addressRequest', id: requestId }, at })
    await tellBoth(tx, { ...deciding, askedBy: request.askedBy, askerName: request.askerName })
    return 'decided'
  })
}

const acts = { allowed: 'people.allowAddresses', refused: 'people.refuseAddresses' } as const

type Told = Deciding & { askedBy: string | null; askerName: string | null }

async function tellBoth(
  tx: Tx,
  { requestId, decision, reason, viewer, config, at, askedBy, askerName }: Told,
) {
  const asker = askerName ?? 'a former member'
  const until = inWordsWithTime(downloadableUntil(at))
  const follows =
    decision === 'allowed'
      ? `${askerName ?? 'Nobody'} alone can download it, once, until ${until}.`
      : 'No list is given out.'
  await tellOfRequest(tx, {
    requestId,
    act: acts[decision],
    memberIds: [askedBy, viewer.id],
    title: `The list of all addresses was ${decision}`,
    says: [
      `${viewer.name} ${decision} the list of all members’ addresses that ${asker} asked for.`,
      follows,
      'The reason:',
    ],
    words: reason,
    config,
    at,
  })
}
