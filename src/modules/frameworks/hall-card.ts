import type { Db } from '#platform/db.ts'
import { listFrameworks, withWording } from './queries.ts'
import type { FrameworkVersion } from './version.ts'

/** What the hall shows of the frameworks: the community's own, in the wording that holds, and when it last changed. */
export type FrameworkCard = { readonly version: FrameworkVersion; readonly lastChangedAt: Date }

/** Finds the first framework of the house for its front page, in three queries; null while there is none. */
export async function findFrameworkCard(db: Db): Promise<FrameworkCard | null> {
  const [first] = await listFrameworks(db)
  if (!first) return null
  const version = await withWording(db, first)
  const { lastChangedAt } = await db
    .selectFrom('frameworks.version as version')
    .innerJoin('frameworks.framework as framework', 'framework.id', 'version.frameworkId')
    .where('framework.slug', '=', first.framework.slug)
    .select(({ fn }) => fn.max('version.publishedAt').as('lastChangedAt'))
    .executeTakeFirstOrThrow()
  return { version, lastChangedAt: new Date(lastChangedAt) }
}
