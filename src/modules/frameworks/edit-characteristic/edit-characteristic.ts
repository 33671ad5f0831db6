import type { Db, Tx } from '#platform/db.ts'
import { changeDraft, type DraftChange, type NoDraft } from '../drafting/change.ts'
import type { CharacteristicWording, DraftCharacteristic } from '../drafting/draft.ts'
import { storedBehaviours, toCharacteristic } from '../drafting/queries.ts'
import { keepUntouched } from './untouched.ts'

type Edit = DraftChange & {
  key: string
  /** The revision that the editor began from. */
  revision: number
  wording: CharacteristicWording
}

/**
 * `changed-meanwhile`: somebody else saved first; nothing was written, and `saved` is theirs.
 * `no-characteristic`: somebody else took it out of the draft.
 */
export type EditOutcome =
  | { outcome: 'changed' | 'same' | 'no-characteristic' }
  | { outcome: 'changed-meanwhile'; saved: DraftCharacteristic }
  | NoDraft

/**
 * Saves what an editor made of a characteristic; unless another editor saved theirs since this one began. Then
 * nothing is overwritten, and the second editor is shown the first one's change.
 */
export function editCharacteristic(
  db: Db,
  { key, revision, wording: typed, ...change }: Edit,
): Promise<EditOutcome> {
  return changeDraft<Exclude<EditOutcome, NoDraft>>(
    db,
    { ...change, act: 'editCharacteristic' },
    async (tx, draftId) => {
      const saved = await findSaved(tx, draftId, key)
      if (!saved) return { outcome: 'no-characteristic' }
      const wording = keepUntouched(typed, saved)
      if (isSameWording(saved, wording)) return { outcome: 'same' }
      if (saved.revision !== revision) return { outcome: 'changed-meanwhile', saved }
      const { title, summary, intro, lenses, behaviours } = wording
      await tx
        .updateTable('frameworks.draftCharacteristic')
        .set((expression) => ({
          title,
          summary,
          intro,
          lenses: [...lenses],
          behaviours: storedBehaviours(behaviours),
          revision: expression('revision', '+', 1),
          changedBy: change.by,
        }))
        .where('id', '=', saved.id)
        .execute()
      return { outcome: 'changed' }
    },
  )
}

async function findSaved(tx: Tx, draftId: string, key: string): Promise<DraftCharacteristic | null> {
  const row = await tx
    .selectFrom('frameworks.draftCharacteristic')
    .selectAll()
    .where('draftId', '=', draftId)
    .where('key', '=', key)
    .executeTakeFirst()
  return row ? toCharacteristic(row) : null
}

/** Whether two wordings say the same, whatever the order in which their parts are held. */
export function isSameWording(one: CharacteristicWording, other: CharacteristicWording): boolean {
  return spelledOut(one) === spelledOut(other)
}

const spelledOut = ({ title, summary, intro, lenses, behaviours }: CharacteristicWording) =>
  JSON.stringify([
    title,
    summary,
    intro,
    lenses,
    behaviours.map(({ id, title, text, lens, easyRead, audio, was }) =>
      [id, title, text, lens, easyRead, audio, was].map((value) => value ?? null),
    ),
  ])
