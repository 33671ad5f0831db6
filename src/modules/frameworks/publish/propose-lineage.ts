import { type Item, proposeLinks } from '#maths/lineage/index.ts'
import type { Tx } from '#platform/db.ts'
import { wordingOf } from '../lineage/items.ts'

/**
 * Proposes, from the words alone, which behaviours a version's own came of; an editor decides
 * (docs/decisions/0010).
 *
 * It looks at the version before, and at the last one in force where that was only a draft for discussion: a draft
 * may hold a part of the framework, and the rest then comes from further back.
 */
export async function proposeLineage(tx: Tx, versionId: string): Promise<void> {
  const versions = await tx
    .selectFrom('frameworks.version as this')
    .innerJoin('frameworks.version as version', 'version.frameworkId', 'this.frameworkId')
    .where('this.id', '=', versionId)
    .whereRef('version.position', '<=', 'this.position')
    .orderBy('version.position', 'desc')
    .select(['version.id', 'version.status'])
    .execute()
  const earlier = versions.slice(1)
  const last = earlier[0]
  if (!last) return
  const inForce = earlier.find(({ status }) => status !== 'draft')
  const origins = new Set([last.id, inForce?.id ?? last.id])

  const itemsOf = await readItems(tx, [versionId, ...origins])
  const after = itemsOf(versionId)
  const links = [...origins].flatMap((origin) => [...proposeLinks(itemsOf(origin), after)])
  if (links.length === 0) return
  await tx
    .insertInto('frameworks.lineage')
    .values(links.map(({ from, to, similarity }) => ({ fromBehaviour: from, toBehaviour: to, similarity })))
    .execute()
}

async function readItems(tx: Tx, versionIds: string[]): Promise<(versionId: string) => Item[]> {
  const rows = await tx
    .selectFrom('frameworks.behaviour as behaviour')
    .innerJoin(
      'frameworks.characteristic as characteristic',
      'characteristic.id',
      'behaviour.characteristicId',
    )
    .where('characteristic.versionId', 'in', versionIds)
    .select([
      'behaviour.id',
      'behaviour.position',
      'behaviour.title',
      'behaviour.text',
      'characteristic.key as group',
      'characteristic.versionId',
    ])
    .execute()
  const byVersion = Map.groupBy(rows, (row) => row.versionId)
  return (versionId) => (byVersion.get(versionId) ?? []).map((row) => ({ ...row, text: wordingOf(row) }))
}
