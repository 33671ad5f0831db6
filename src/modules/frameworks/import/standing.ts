import type { Db } from '#platform/db.ts'
import { isOwnFramework } from '../own-framework.ts'

/** What the house holds of a framework already. */
export type Standing = {
  hasDraft: boolean
  /** The document of the version with the same label; null where the label is free. */
  published: string | null
  /** The label of the version in force, whose place a new one would take; null where none is. */
  inForce: string | null
  /** Whether it is the community's own, of which one wording takes the place of another by a decision alone. */
  isOwn: boolean
}

/** Finds what an import would meet, in three queries. */
export async function findStanding(
  db: Db,
  { framework, label }: { framework: string; label: string },
): Promise<Standing> {
  const draft = await db
    .selectFrom('frameworks.draft')
    .select('id')
    .where('frameworkSlug', '=', framework)
    .executeTakeFirst()
  const versions = await db
    .selectFrom('frameworks.version as version')
    .innerJoin('frameworks.framework as framework', 'framework.id', 'version.frameworkId')
    .where('framework.slug', '=', framework)
    .select((expression) => [
      'version.label',
      'version.status',
      expression
        .case()
        .when('version.label', '=', label)
        .then(expression.ref('version.document'))
        .end()
        .as('document'),
    ])
    .execute()
  return {
    hasDraft: draft !== undefined,
    published: versions.find((version) => version.label === label)?.document ?? null,
    inForce: versions.find(({ status }) => status === 'current')?.label ?? null,
    isOwn: await isOwnFramework(db, framework),
  }
}
