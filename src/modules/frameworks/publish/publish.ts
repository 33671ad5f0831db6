import { sql } from 'kysely'
import { recordAct } from '#platform/audit.ts'
import { announce } from '#platform/channel.ts'
import type { Tx } from '#platform/db.ts'
import { contentChanged } from '#platform/page-memory.ts'
import type { FileFormat } from '../file/read-framework.ts'
import { type Characteristic, type Framework, slugsOf } from '../framework.ts'
import { proposeLineage } from './propose-lineage.ts'
import { reservedWordIn } from './reserved.ts'

type Publication = {
  framework: Framework
  /** The file that it was read from, to the letter: exporting gives it back. */
  document: string
  format: FileFormat
  /** The editor who publishes; null for the house itself. */
  by: string | null
  at: Date
  /** What the editor did to publish it, for the audit, which has each act once. */
  act?: 'frameworks.publish' | 'frameworks.publishDraft'
}

/** `label-exists`: published before, and never twice. `reserved`: `word` is the name of a page of this module. */
export type PublishOutcome =
  | { outcome: 'published'; versionId: string }
  | { outcome: 'label-exists'; label: string }
  | { outcome: 'reserved'; word: string }

/**
 * Gives people a version of a framework that never changes again, at addresses that last.
 *
 * A version in force takes the place of the one before it, and each of its behaviours is linked, as a proposal,
 * to the ones that it seems to have come from. The framework is locked first: of two who publish the same label
 * at once, one publishes and the other is told.
 */
export async function publishFramework(
  tx: Tx,
  { framework, document, format, by, at, act = 'frameworks.publish' }: Publication,
): Promise<PublishOutcome> {
  const word = reservedWordIn(framework)
  if (word) return { outcome: 'reserved', word }
  const frameworkId = await lockFramework(tx, framework.id)
  const { position, taken } = await findPlace(tx, frameworkId, framework.version)
  if (taken) return { outcome: 'label-exists', label: framework.version }

  if (framework.status === 'current') await supersede(tx, frameworkId)
  const { id: versionId } = await tx
    .insertInto('frameworks.version')
    .values({
      frameworkId,
      label: framework.version,
      status: framework.status,
      title: framework.title,
      publisher: framework.publisher ?? null,
      dated: framework.date ?? null,
      coDesigned: framework.co_designed ?? null,
      source: framework.source ?? null,
      about: framework.about ?? null,
      asked: framework.asked ?? null,
      feedback: framework.feedback ?? [],
      document,
      documentFormat: format,
      position,
      publishedAt: at,
      publishedBy: by,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await storeWording(tx, versionId, framework.characteristics)
  await proposeLineage(tx, versionId)
  await recordAct(tx, { act, by, on: { kind: 'version', id: versionId }, at })
  await announce(tx, contentChanged)
  return { outcome: 'published', versionId }
}

/** A framework that nobody has published yet stands after the others in the list. */
async function lockFramework(tx: Tx, slug: string): Promise<string> {
  await tx
    .insertInto('frameworks.framework')
    .columns(['slug', 'position'])
    .expression((expression) =>
      expression
        .selectFrom('frameworks.framework')
        .select(({ val }) => [
          val(slug).as('slug'),
          sql<number>`coalesce(max(position), 0) + 1`.as('position'),
        ]),
    )
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .execute()
  const { id } = await tx
    .selectFrom('frameworks.framework')
    .select('id')
    .where('slug', '=', slug)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return id
}

async function findPlace(tx: Tx, frameworkId: string, label: string) {
  const versions = await tx
    .selectFrom('frameworks.version')
    .select(['label', 'position'])
    .where('frameworkId', '=', frameworkId)
    .execute()
  return {
    position: 1 + Math.max(0, ...versions.map(({ position }) => position)),
    taken: versions.some((version) => version.label === label),
  }
}

const supersede = (tx: Tx, frameworkId: string) =>
  tx
    .updateTable('frameworks.version')
    .set({ status: 'superseded' })
    .where('frameworkId', '=', frameworkId)
    .where('status', '=', 'current')
    .execute()

async function storeWording(tx: Tx, versionId: string, characteristics: readonly Characteristic[]) {
  const stored = await tx
    .insertInto('frameworks.characteristic')
    .values(
      characteristics.map(({ id, title, summary, intro, lenses }, index) => ({
        versionId,
        key: id,
        title,
        summary: summary ?? null,
        intro: intro ?? null,
        lenses: lenses ?? [],
        position: index + 1,
      })),
    )
    .returning(['id', 'key'])
    .execute()
  const idOf = new Map(stored.map(({ id, key }) => [key, id]))
  await tx
    .insertInto('frameworks.behaviour')
    .values(characteristics.flatMap((characteristic) => behaviourRows(idOf, characteristic)))
    .execute()
}

function behaviourRows(idOf: ReadonlyMap<string, string>, { id: key, behaviours }: Characteristic) {
  const characteristicId = idOf.get(key)
  if (!characteristicId) throw new Error(`The characteristic ${key} was not stored`)
  const slugs = slugsOf(behaviours)
  return behaviours.map((behaviour, index) => ({
    characteristicId,
    // slugsOf answers with one slug for each behaviour.
    slug: slugs[index] as string,
    givenId: behaviour.id ?? null,
    title: behaviour.title ?? null,
    text: behaviour.text,
    lens: behaviour.lens ?? null,
    easyRead: behaviour.easy_read ?? null,
    audio: behaviour.audio ?? null,
    position: index + 1,
  }))
}
