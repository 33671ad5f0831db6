import type { Db } from '#platform/db.ts'
import { findHouseKey, keyedHash } from '#platform/secret.ts'

/** An address as limits name it: counted, and not to be read out of the counts. */
export async function hashAddress(db: Db, address: string): Promise<string> {
  return keyedHash(await findHouseKey(db), 'address', address)
    .toString('base64url')
    .slice(0, 22)
}
