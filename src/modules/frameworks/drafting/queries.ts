import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import { findVersion } from '../queries.ts'
import type { FrameworkVersion } from '../version.ts'
import type { Draft, DraftBehaviour, DraftCharacteristic } from './draft.ts'

/** Finds the draft of a framework with all its wording, in one query; null where nobody has begun one. */
export async function findDraft(db: Db, framework: string): Promise<Draft | null> {
  const row = await db
    .selectFrom('frameworks.draft as draft')
    .leftJoin('frameworks.version as version', 'version.id', 'draft.basedOn')
    .where('draft.frameworkSlug', '=', framework)
    .select((expression) => [
      ...headColumns,
      'version.id as versionId',
      'version.label as versionLabel',
      sql<boolean>`draft.source_text is not null`.as('hasSource'),
      jsonArrayFrom(
        expression
          .selectFrom('frameworks.draftCharacteristic as characteristic')
          .whereRef('characteristic.draftId', '=', 'draft.id')
          .orderBy('characteristic.position')
          .select(characteristicColumns),
      ).as('characteristics'),
    ])
    .executeTakeFirst()
  if (!row) return null
  const { frameworkSlug, versionId, versionLabel, changedAt, characteristics, ...head } = row
  return {
    ...head,
    framework: { slug: frameworkSlug },
    basedOn: versionId && versionLabel ? { id: versionId, label: versionLabel } : null,
    changedAt: new Date(changedAt),
    characteristics: characteristics.map(toCharacteristic),
  }
}

/** A draft beside the version that it is based on, where there is one. */
export type DraftReading = { readonly draft: Draft; readonly base: FrameworkVersion | null }

/**
 * Finds a draft and the version that it is based on, in three queries.
 *
 * @throws NotFound where nobody has begun a draft.
 */
export async function findDraftReading(db: Db, framework: string): Promise<DraftReading> {
  const draft = await findDraft(db, framework)
  if (!draft) throw new NotFound('draft of this framework')
  return besideBase(db, draft)
}

/** Sets a draft beside the version that it is based on. */
export async function besideBase(db: Db, draft: Draft): Promise<DraftReading> {
  const base = draft.basedOn && (await findVersion(db, draft.framework.slug, draft.basedOn.label))
  return { draft, base }
}

/** @throws NotFound where the draft has no such characteristic. */
export function characteristicOf(draft: Draft, key: string): DraftCharacteristic {
  const found = draft.characteristics.find((one) => one.key === key)
  if (!found) throw new NotFound('characteristic of this draft')
  return found
}

const headColumns = [
  'draft.id',
  'draft.frameworkSlug',
  'draft.label',
  'draft.title',
  'draft.publisher',
  'draft.dated',
  'draft.coDesigned',
  'draft.about',
  'draft.source',
  'draft.asked',
  'draft.feedback',
  'draft.notes',
  'draft.revision',
  'draft.changedAt',
  'draft.changedBy',
] as const

const characteristicColumns = [
  'characteristic.id',
  'characteristic.key',
  'characteristic.title',
  'characteristic.summary',
  'characteristic.intro',
  'characteristic.lenses',
  'characteristic.behaviours',
  'characteristic.position',
  'characteristic.revision',
  'characteristic.changedBy',
] as const

type CharacteristicRow = Omit<DraftCharacteristic, 'behaviours'> & { behaviours: unknown }

/** What is in the column was written by `storedBehaviours`; the names of its keys are translated on the way. */
export const toCharacteristic = ({ behaviours, ...row }: CharacteristicRow): DraftCharacteristic => ({
  ...row,
  behaviours: behaviours as DraftBehaviour[],
})

/** Behaviours as the database keeps them. */
export const storedBehaviours = (behaviours: readonly DraftBehaviour[]): string =>
  JSON.stringify(behaviours.map(({ easyRead, ...behaviour }) => ({ ...behaviour, easy_read: easyRead })))
