import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import { type AddressRequest, addressRequests } from '../address-requests.ts'

/** How many requests stand on a page. */
export const requestsPerPage = 20

export type RequestList = { requests: AddressRequest[]; older: string | null }

/** Lists requests for the list of addresses, newest first, a page at a time: those older than `before`. One query. */
export async function listAddressRequests(
  db: Db,
  { before }: { before: string | undefined },
): Promise<RequestList> {
  const found = await addressRequests(db)
    .$if(before !== undefined, (only) =>
      only.where(
        sql<boolean>`(request.asked_at, request.id) <
          (select edge.asked_at, edge.id from people.address_request edge where edge.id = ${before})`,
      ),
    )
    .orderBy('request.askedAt', 'desc')
    .orderBy('request.id', 'desc')
    .limit(requestsPerPage + 1)
    .execute()
  const requests = found.slice(0, requestsPerPage)
  return { requests, older: found.length > requestsPerPage ? (requests.at(-1)?.id ?? null) : null }
}
