import type { Db } from '#platform/db.ts'
import { listFrameworks } from '../queries.ts'
import type { Characteristic, VersionSummary } from '../version.ts'

/** A version by its characteristics and how many behaviours each has, without their wording. */
export type Outline = VersionSummary & {
  readonly characteristics: readonly (Pick<Characteristic, 'key' | 'title' | 'position'> & {
    readonly behaviourCount: number
  })[]
}

/** Lists every framework in the version that a reader should see first, in two queries. */
export async function listOutlines(db: Db): Promise<Outline[]> {
  const versions = await listFrameworks(db)
  if (versions.length === 0) return []
  const rows = await db
    .selectFrom('frameworks.characteristic as characteristic')
    .innerJoin('frameworks.behaviour as behaviour', 'behaviour.characteristicId', 'characteristic.id')
    .where(
      'characteristic.versionId',
      'in',
      versions.map(({ id }) => id),
    )
    .groupBy('characteristic.id')
    .orderBy('characteristic.position')
    .select(({ fn }) => [
      'characteristic.versionId',
      'characteristic.key',
      'characteristic.title',
      'characteristic.position',
      fn.countAll<number>().as('behaviourCount'),
    ])
    .execute()
  const byVersion = Map.groupBy(rows, ({ versionId }) => versionId)
  return versions.map((version) => ({ ...version, characteristics: byVersion.get(version.id) ?? [] }))
}

/** A draft that editors work on, of a framework that is published already or of a new one. */
export type OpenDraft = {
  readonly framework: { readonly slug: string }
  readonly title: string
  readonly isNew: boolean
  readonly changedAt: Date
}

/** Lists the drafts that editors work on, the one changed last first, in one query. A framework has one at most. */
export async function listDrafts(db: Db): Promise<OpenDraft[]> {
  const rows = await db
    .selectFrom('frameworks.draft')
    .orderBy('changedAt', 'desc')
    .orderBy('id')
    .limit(100)
    .select(['frameworkSlug', 'title', 'basedOn', 'changedAt'])
    .execute()
  return rows.map(({ frameworkSlug, basedOn, ...row }) => ({
    ...row,
    framework: { slug: frameworkSlug },
    isNew: basedOn === null,
  }))
}
