import { recordAct } from '#platform/audit.ts'
import type { Tx } from '#platform/db.ts'
import { reservedWordIn } from '../publish/reserved.ts'
import type { CharacteristicWording, DraftHead } from './draft.ts'
import { storedBehaviours } from './queries.ts'

export type NewDraft = {
  framework: string
  /** The version that it is to follow; null for a framework that nobody has published yet. */
  basedOn: string | null
  head: DraftHead
  characteristics: readonly (CharacteristicWording & { key: string })[]
  /** The document that it was read from, with what each stretch of it became. */
  document?: { text: string; spans: readonly unknown[]; notes: readonly string[] }
  by: string | null
  at: Date
}

/** `draft-exists`: there is one for this framework already, and it stays as it is. */
export type OpenOutcome =
  | { outcome: 'opened'; draftId: string }
  | { outcome: 'draft-exists' }
  | { outcome: 'reserved'; word: string }

/** Lays down the draft of a framework's next version, for editors to work on. A framework has one at a time. */
export async function openDraft(
  tx: Tx,
  act: 'beginDraft' | 'import',
  { framework, basedOn, head, characteristics, document, by, at }: NewDraft,
): Promise<OpenOutcome> {
  const word = reservedWordIn({
    id: framework,
    version: head.label,
    characteristics: characteristics.map(({ key }) => ({ id: key })),
  })
  if (word) return { outcome: 'reserved', word }
  const draft = await tx
    .insertInto('frameworks.draft')
    .values({
      ...head,
      feedback: [...head.feedback],
      frameworkSlug: framework,
      basedOn,
      sourceText: document?.text ?? null,
      spans: document ? JSON.stringify(document.spans) : null,
      notes: [...(document?.notes ?? [])],
      begunAt: at,
      begunBy: by,
      changedAt: at,
      changedBy: by,
    })
    .onConflict((conflict) => conflict.column('frameworkSlug').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!draft) return { outcome: 'draft-exists' }
  if (characteristics.length > 0) {
    await tx
      .insertInto('frameworks.draftCharacteristic')
      .values(
        characteristics.map(({ key, title, summary, intro, lenses, behaviours }, index) => ({
          draftId: draft.id,
          key,
          title,
          summary,
          intro,
          lenses: [...lenses],
          behaviours: storedBehaviours(behaviours),
          position: index + 1,
        })),
      )
      .execute()
  }
  await recordAct(tx, { act: `frameworks.${act}`, by, on: { kind: 'draft', id: draft.id }, at })
  return { outcome: 'opened', draftId: draft.id }
}
