import { learnLikeness, WORTH_PROPOSING } from '#maths/similarity/index.ts'
import type { Tx } from '#platform/db.ts'
import type { Draft } from '../drafting/draft.ts'

type Publication = { draft: Draft; versionId: string }

/**
 * Notes of each accepted change in a draft which version brought its words, and which behaviour of it has them now, as
 * the draft is published: so that the version can say because of what its words changed.
 */
export async function bringSuggestions(tx: Tx, { draft, versionId }: Publication): Promise<void> {
  const changes = await tx
    .selectFrom('frameworks.suggestedChange')
    .select(['id', 'kind', 'field', 'characteristic', 'continues', 'words'])
    .where('draftId', '=', draft.id)
    .execute()
  if (changes.length === 0) return
  const places = draft.characteristics.flatMap(({ key, behaviours }) =>
    behaviours.map(({ was, text }, index) => ({ key, position: index + 1, was, text })),
  )
  const published = await listPublished(tx, versionId)
  const likeness = learnLikeness(places.map(({ text }) => text))
  for (const { id, kind, field, characteristic, continues, words } of changes) {
    const place =
      field !== 'behaviour' || kind === 'remove'
        ? undefined
        : (places.find(({ was }) => continues !== null && was === continues) ??
          places
            .filter(({ key, was }) => key === characteristic && was === undefined)
            .map((one) => ({ ...one, likeness: likeness.similarity(words, one.text) }))
            .filter((one) => one.likeness >= WORTH_PROPOSING)
            .toSorted((a, b) => b.likeness - a.likeness)[0])
    const became = published.find(({ key, position }) => key === place?.key && position === place.position)
    await tx
      .updateTable('frameworks.suggestedChange')
      .set({ versionId, became: became?.id ?? null })
      .where('id', '=', id)
      .execute()
  }
}

const listPublished = (tx: Tx, versionId: string) =>
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
