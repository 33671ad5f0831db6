import { findAnswerAddresses, findWelcomedAddresses } from '#modules/people/index.ts'
import type { Db } from '#platform/db.ts'

/**
 * Finds where these members are written to about a place that they asked for: at their main address; or, where they
 * have not signed in yet, at the one with which they asked for it when they wanted to join. Two queries.
 */
export async function findPlaceAddresses(
  db: Db,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  return new Map([...(await findWelcomedAddresses(db, ids)), ...(await findAnswerAddresses(db, ids))])
}
