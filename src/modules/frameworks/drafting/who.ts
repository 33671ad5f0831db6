import { findNames } from '#modules/people/index.ts'
import type { Db } from '#platform/db.ts'

/** Says who saved first, to an editor who was writing at the same time. */
export async function nameWho(db: Db, changedBy: string | null, ownId: string): Promise<string> {
  if (changedBy === ownId) return 'You, in another window,'
  const names = await findNames(db, [changedBy])
  return names.get(changedBy ?? '') ?? 'Another editor'
}
