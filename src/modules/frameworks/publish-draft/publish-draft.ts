import type { Db } from '#platform/db.ts'
import { type DraftChange, lockDraft, type NoDraft, noDraft } from '../drafting/change.ts'
import { type Draft, toDocument } from '../drafting/draft.ts'
import { findDraftReading } from '../drafting/queries.ts'
import { writeFramework } from '../file/write-framework.ts'
import { frameworkSchema } from '../framework.ts'
import { isOwnFramework } from '../own-framework.ts'
import { publishFramework } from '../publish/publish.ts'
import { bringSuggestions } from '../suggesting/bring.ts'
import { tellPublished } from '../tell-published.ts'
import { type Adoption, adopt, mayAdopt } from './adoption.ts'
import { confirmLineage } from './confirm-lineage.ts'

type Publication = DraftChange & {
  /**
   * By which decision it comes into force; `elsewhere` where others publish it and no decision of ours is asked; null
   * where it is only for discussion.
   */
  adoption: Adoption | 'elsewhere' | null
  /** The draft that the editor looked through: another one may have been begun since, with as many changes. */
  seen: Pick<Draft, 'id' | 'label' | 'revision'>
}

export type PublishDraftOutcome =
  | { outcome: 'published'; label: string }
  | { outcome: 'label-exists' | 'reserved' | 'changed-meanwhile' | 'not-ready' | 'is-own' | 'has-adopted' }
  | NoDraft

/**
 * Publishes a draft as a version that never changes again, and links each behaviour to the one that it continues.
 *
 * What comes into force among us does so by a recorded decision (docs/decisions/0033). Only what the editor looked
 * through is published: a draft that changed since stays a draft. Of two presses, one publishes; the other finds no
 * draft any more.
 */
export function publishDraft(
  db: Db,
  { framework, adoption, seen, by, at }: Publication,
): Promise<PublishDraftOutcome> {
  return db.transaction().execute(async (tx) => {
    if (!(await lockDraft(tx, framework))) return noDraft
    const { draft, base } = await findDraftReading(tx, framework)
    if (!isSeen(draft, seen)) return { outcome: 'changed-meanwhile' }
    if (adoption === 'elsewhere' && (await isOwnFramework(tx, framework))) return { outcome: 'is-own' }
    const decided = adoption === 'elsewhere' ? null : adoption
    if (decided && !(await mayAdopt(tx, decided))) return { outcome: 'has-adopted' }
    const read = frameworkSchema.safeParse(toDocument(draft, adoption ? 'current' : 'draft'))
    if (!read.success) return { outcome: 'not-ready' }

    const document = writeFramework(read.data, 'yaml')
    const act = 'frameworks.publishDraft'
    const done = await publishFramework(tx, { framework: read.data, document, format: 'yaml', by, at, act })
    if (done.outcome !== 'published') return { outcome: done.outcome }
    if (decided) await adopt(tx, { versionId: done.versionId, adoption: decided, by, at })
    await confirmLineage(tx, { draft, base, versionId: done.versionId, by, at })
    await bringSuggestions(tx, { draft, versionId: done.versionId })
    await tx.deleteFrom('frameworks.draft').where('id', '=', draft.id).execute()
    await tellPublished(tx, { framework: read.data, versionId: done.versionId, by, at })
    return { outcome: 'published', label: draft.label }
  })
}

const isSeen = ({ id, label, revision }: Draft, seen: Publication['seen']) =>
  id === seen.id && label === seen.label && revision === seen.revision
