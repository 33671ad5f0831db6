import { findAnswerAddresses, findNames } from '#modules/people/index.ts'
import type { Db } from '#platform/db.ts'

/** In whose name a letter is written, and where answers to it go; nobody's, where they are no longer a member. */
export type Writer = { name: string | null; answersTo: string | null }

/** Finds who writes, by their ids. Two queries. */
export async function findWriters(
  db: Db,
  ids: readonly (string | null)[],
): Promise<(id: string | null) => Writer> {
  const [names, addresses] = [await findNames(db, ids), await findAnswerAddresses(db, ids)]
  return (id) => ({ name: names.get(id ?? '') ?? null, answersTo: addresses.get(id ?? '') ?? null })
}
