import type { Db } from '#platform/db.ts'
import { listFrameworks } from './queries.ts'

/**
 * Whether a framework is the community's own: the first of the house, or the first that it will have. Its wordings come
 * into force by a decision of the community; those of others are in force where they come from.
 */
export async function isOwnFramework(db: Db, slug: string): Promise<boolean> {
  const [first] = await listFrameworks(db)
  return first === undefined || first.framework.slug === slug
}
