import type { Db } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import { listVersions, withWordings } from '../queries.ts'
import type { FrameworkVersion, VersionSummary } from '../version.ts'
import type { Decision, StoredLink } from './links.ts'

export type VersionPair = {
  /** Every version of the framework, the first published first. */
  readonly versions: readonly [VersionSummary, ...VersionSummary[]]
  readonly before: FrameworkVersion
  readonly after: FrameworkVersion
  /** Every stored link between these two and the versions between them. */
  readonly stored: readonly StoredLink[]
}

/**
 * Finds two versions of a framework with their wording, and how their behaviours are linked, in three
 * queries.
 *
 * @throws NotFound where there is no such framework, or it has no such version.
 */
export async function findVersionPair(
  db: Db,
  { framework, before, after }: { framework: string; before: string; after: string },
): Promise<VersionPair> {
  const versions = await listVersions(db, framework)
  const [one, other] = [before, after].map((label) => versions.find((version) => version.label === label))
  if (!one || !other) throw new NotFound('version of a framework')
  const [earliest, latest] = [one.position, other.position].toSorted((a, b) => a - b)
  const between = versions.filter(({ position }) => position >= (earliest ?? 0) && position <= (latest ?? 0))
  const [was, is] = await withWordings(db, [one, other])
  if (!was || !is) throw new Error('Each version has its wording')
  return { versions, before: was, after: is, stored: await listStoredLinks(db, between) }
}

/** Lists the links between behaviours of these versions, in one query. */
export async function listStoredLinks(
  db: Db,
  versions: readonly Pick<VersionSummary, 'id'>[],
): Promise<readonly StoredLink[]> {
  const ids = versions.map(({ id }) => id)
  if (ids.length < 2) return []
  const rows = await db
    .selectFrom('frameworks.lineage as lineage')
    .innerJoin('frameworks.behaviour as b1', 'b1.id', 'lineage.fromBehaviour')
    .innerJoin('frameworks.characteristic as c1', 'c1.id', 'b1.characteristicId')
    .innerJoin('frameworks.version as v1', 'v1.id', 'c1.versionId')
    .innerJoin('frameworks.behaviour as b2', 'b2.id', 'lineage.toBehaviour')
    .innerJoin('frameworks.characteristic as c2', 'c2.id', 'b2.characteristicId')
    .innerJoin('frameworks.version as v2', 'v2.id', 'c2.versionId')
    .where('v1.id', 'in', ids)
    .where('v2.id', 'in', ids)
    .orderBy('v1.position')
    .orderBy('v2.position')
    .orderBy('lineage.fromBehaviour')
    .orderBy('lineage.toBehaviour')
    .select([
      'lineage.fromBehaviour as from',
      'lineage.toBehaviour as to',
      'lineage.similarity',
      'lineage.decision',
      'lineage.decidedAt',
      'v1.position as fromVersion',
      'v2.position as toVersion',
    ])
    .execute()
  // The table's check admits the three decisions only.
  return rows.map((row) => ({ ...row, decision: row.decision as Decision }))
}
