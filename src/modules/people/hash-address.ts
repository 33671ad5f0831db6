import type { Db } from '#platform/db.ts'
import { findHouseKey, keyedHash } from '#platform/secret.ts'

/** A way to name addresses by keyed hashes: to know them again, and not to be read. */
export async function addressHasher(db: Db): Promise<(address: string) => string> {
  const key = await findHouseKey(db)
  return (address) => keyedHash(key, 'address', address).toString('base64url').slice(0, 22)
}

/** An address as limits name it: counted, and not to be read out of the counts. */
export const hashAddress = async (db: Db, address: string): Promise<string> =>
  (await addressHasher(db))(address)
