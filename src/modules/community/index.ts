import type { Db } from '#platform/db.ts'

export async function findCommunity(_db: Db) {
  return { name: 'Community of South East London System Leaders', shortName: 'SEL system leaders' }
}
