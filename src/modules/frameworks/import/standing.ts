import type { Db } from '#platform/db.ts'

/** What the house holds of a framework already. */
export type Standing = {
  hasDraft: boolean
  /** The document of the version with the same label; null where the label is free. */
  published: string | null
  /** The label of the version that a draft would follow; null for a framework that nobody has published. */
  latest: string | null
}

/** Finds what an import would meet, in two queries. */
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
    .orderBy((expression) => expression('version.status', '=', 'current'), 'desc')
    .orderBy('version.position', 'desc')
    .select((expression) => [
      'version.label',
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
    latest: versions[0]?.label ?? null,
  }
}
