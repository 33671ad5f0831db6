import type { Db, Tx } from '#platform/db.ts'
import { findVersion } from '../queries.ts'
import type { Behaviour, Characteristic, FrameworkVersion } from '../version.ts'
import type { DraftChange } from './change.ts'
import { type OpenOutcome, openDraft } from './open-draft.ts'

/**
 * Gives editors a draft of the next version: the wording in force, word for word, to change.
 *
 * What belongs to the earlier version alone (its date, when it was co-designed, its source, what members had said)
 * is left behind.
 *
 * @throws NotFound where there is no such framework.
 */
export const beginDraft = (db: Db, asked: DraftChange): Promise<OpenOutcome> =>
  db.transaction().execute((tx) => beginDraftIn(tx, asked))

/** The same within an act that needs a draft. */
export async function beginDraftIn(tx: Tx, { framework, by, at }: DraftChange): Promise<OpenOutcome> {
  const version = await findVersion(tx, framework, 'current')
  const givenIds = await findGivenIds(tx, version)
  return await openDraft(tx, 'beginDraft', {
    framework,
    basedOn: version.id,
    head: headAfter(version),
    characteristics: version.characteristics.map((characteristic) => continued(characteristic, givenIds)),
    by,
    at,
  })
}

const headAfter = ({ title, publisher, about }: FrameworkVersion) => ({
  label: '',
  title,
  publisher,
  about,
  dated: null,
  coDesigned: null,
  source: null,
  asked: null,
  feedback: [],
})

/** The ids that editors once chose for behaviours: a reader of a version needs only their addresses. */
async function findGivenIds(db: Db, { id }: FrameworkVersion): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('frameworks.behaviour as behaviour')
    .innerJoin(
      'frameworks.characteristic as characteristic',
      'characteristic.id',
      'behaviour.characteristicId',
    )
    .where('characteristic.versionId', '=', id)
    .where('behaviour.givenId', 'is not', null)
    .select(['behaviour.id', 'behaviour.givenId'])
    .execute()
  return new Map(rows.map((row) => [row.id, row.givenId ?? '']))
}

const continued = (
  { key, title, summary, intro, lenses, behaviours }: Characteristic,
  givenIds: ReadonlyMap<string, string>,
) => ({
  key,
  title,
  summary,
  intro,
  lenses,
  behaviours: behaviours.map((behaviour) => carriedOver(behaviour, givenIds.get(behaviour.id))),
})

const carriedOver = ({ id: was, title, text, lens, easyRead, audio }: Behaviour, id: string | undefined) => ({
  id,
  title: title ?? undefined,
  text,
  lens: lens ?? undefined,
  easyRead: easyRead ?? undefined,
  audio: audio ?? undefined,
  was,
})
