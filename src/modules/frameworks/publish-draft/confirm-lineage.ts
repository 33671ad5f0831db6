import { learnLikeness } from '#maths/similarity/index.ts'
import type { Tx } from '#platform/db.ts'
import type { Draft } from '../drafting/draft.ts'

type Publication = { draft: Draft; versionId: string; by: string; at: Date }

/**
 * Writes down as decided which behaviour continues which: the editors kept them in the draft. What the words alone
 * proposed against that, between two behaviours that both have their place already, is taken back.
 */
export async function confirmLineage(tx: Tx, { draft, versionId, by, at }: Publication): Promise<void> {
  if (!draft.basedOn) return
  const before = await listBehaviours(tx, draft.basedOn.id)
  const texts = new Map(before.map(({ id, text }) => [id, text]))
  const published = await listBehaviours(tx, versionId)
  const places = new Map(published.map(({ id, key, position }) => [`${key}/${position}`, id]))
  const kept = draft.characteristics.flatMap(({ key, behaviours }) =>
    behaviours.flatMap(({ was = '', text }, index) => {
      const [to, textBefore] = [places.get(`${key}/${index + 1}`), texts.get(was)]
      return to !== undefined && textBefore !== undefined ? [{ from: was, to, text, textBefore }] : []
    }),
  )
  if (kept.length === 0) return
  await tx
    .deleteFrom('frameworks.lineage')
    .where(
      'fromBehaviour',
      'in',
      kept.map(({ from }) => from),
    )
    .where(
      'toBehaviour',
      'in',
      kept.map(({ to }) => to),
    )
    .execute()
  const likeness = learnLikeness(kept.flatMap(({ text, textBefore }) => [text, textBefore]))
  await tx
    .insertInto('frameworks.lineage')
    .values(
      kept.map(({ from, to, text, textBefore }) => ({
        fromBehaviour: from,
        toBehaviour: to,
        similarity: likeness.similarity(textBefore, text),
        decision: 'confirmed',
        decidedBy: by,
        decidedAt: at,
      })),
    )
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
    .select(['behaviour.id', 'behaviour.text', 'behaviour.position', 'characteristic.key'])
    .execute()
