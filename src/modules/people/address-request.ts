import type { Db } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'

/** How long after the decision the list can be downloaded. */
export const hoursToDownload = 24

/** How a request stands: `ready` to be downloaded, `lapsed` when nobody did so in time. */
export type RequestState = 'waiting' | 'refused' | 'ready' | 'downloaded' | 'lapsed'

type Dates = { decision: string | null; decidedAt: Date | null; downloadedAt: Date | null }

/** Until when a list that was allowed can be downloaded. */
export const downloadableUntil = (decidedAt: Date) =>
  new Date(decidedAt.getTime() + hoursToDownload * 60 * 60 * 1000)

/** How a request for the list of addresses stands at this instant. */
export function stateOf({ decision, decidedAt, downloadedAt }: Dates, now: Date): RequestState {
  if (!decidedAt) return 'waiting'
  if (decision === 'refused') return 'refused'
  if (downloadedAt) return 'downloaded'
  return now < downloadableUntil(decidedAt) ? 'ready' : 'lapsed'
}

/** Requests with the names of who asked and who decided; null for who was erased. */
export const addressRequests = (db: Db) =>
  db
    .selectFrom('people.addressRequest as request')
    .leftJoin('people.member as asker', 'asker.id', 'request.askedBy')
    .leftJoin('people.member as decider', 'decider.id', 'request.decidedBy')
    .select([
      'request.id',
      'request.askedBy',
      'asker.name as askerName',
      'request.askedAt',
      'request.reason',
      'decider.name as deciderName',
      'request.decidedAt',
      'request.decision',
      'request.decisionReason',
      'request.downloadedAt',
    ])

/**
 * Finds a request for the list of addresses.
 *
 * @throws NotFound when there is none.
 */
export async function findAddressRequest(db: Db, id: string): Promise<AddressRequest> {
  const found = await addressRequests(db).where('request.id', '=', id).executeTakeFirst()
  if (!found) throw new NotFound('request')
  return found
}

export type AddressRequest = Awaited<
  ReturnType<ReturnType<typeof addressRequests>['executeTakeFirstOrThrow']>
>
