import type { Db } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'

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
