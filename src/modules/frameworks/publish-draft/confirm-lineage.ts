import type { Tx } from '#platform/db.ts'
import { linksOf } from '../drafting/compare-draft.ts'
import { comparedId, type Draft } from '../drafting/draft.ts'
import type { FrameworkVersion } from '../version.ts'

type Publication = {
  draft: Draft
  /** The version that it is based on; null in a framework that nobody has published yet. */
  base: FrameworkVersion | null
  versionId: string
  by: string
  at: Date
}

/**
 * Writes down which behaviour continues which, just as the editors saw it when they checked the draft: what they kept
 * in it is decided, the rest is proposed.
 */
export async function confirmLineage(tx: Tx, { draft, base, versionId, by, at }: Publication): Promise<void> {
  if (!base) return
  const published = await listBehaviours(tx, versionId)
  const idOf = new Map(published.map(({ id, key, position }) => [comparedId(key, position - 1), id]))
  const links = linksOf(draft, base).map((link) => ({ ...link, to: idOf.get(link.to) ?? '' }))
  await forgetProposals(tx, { base, versionId })
  if (links.length === 0) return
  await tx
    .insertInto('frameworks.lineage')
    .values(
      links.map(({ from, to, similarity, isKept }) => ({
        fromBehaviour: from,
        toBehaviour: to,
        similarity,
        ...(isKept ? { decision: 'confirmed', decidedBy: by, decidedAt: at } : {}),
      })),
    )
    .execute()
}

/** Takes back what was proposed as for any version: here more is known. */
async function forgetProposals(tx: Tx, { base, versionId }: { base: FrameworkVersion; versionId: string }) {
  const behavioursOf = (id: string) =>
    tx
      .selectFrom('frameworks.behaviour as behaviour')
      .innerJoin(
        'frameworks.characteristic as characteristic',
        'characteristic.id',
        'behaviour.characteristicId',
      )
      .where('characteristic.versionId', '=', id)
      .select('behaviour.id')
  await tx
    .deleteFrom('frameworks.lineage')
    .where('fromBehaviour', 'in', behavioursOf(base.id))
    .where('toBehaviour', 'in', behavioursOf(versionId))
    .execute()
}

const listBehaviours = (tx: Tx, versionId: string) =>
  tx
    .selectFrom('frameworks.behaviour as behaviour')
    .innerJoin(
      'frameworks.characteristic as characteristic',
      'characteristic.id',
      'behaviour.characteristicId',
    )
    .where('characteristic.versionId', '=', versionId)
    .select(['behaviour.id', 'behaviour.position', 'characteristic.key'])
    .execute()
