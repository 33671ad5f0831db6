import type { Db, Tx } from '#platform/db.ts'
import { changeDraft, type DraftChange, type NoDraft } from '../drafting/change.ts'
import { limits, takeSlug, toSlug } from '../framework.ts'
import { reservedCharacteristics } from '../publish/reserved.ts'

/** What an editor asks of a draft's characteristics, and what they saw when they asked it. */
export type Arrangement =
  | { do: 'add'; title: string; revision: number }
  | { do: 'up' | 'down'; key: string; place: number }
  | { do: 'remove'; key: string; revision: number }

/** `changed-meanwhile`: somebody else saved the characteristic that was to be removed; it stays. */
export type ArrangeOutcome =
  | { outcome: 'changed' | 'same' | 'full' }
  | { outcome: 'changed-meanwhile'; by: string | null }
  | NoDraft

/**
 * Adds a characteristic to a draft, takes one out, or puts it before or after its neighbour. What a press asks for
 * is done once: the second of two presses finds it done.
 */
export function arrangeDraft(
  db: Db,
  { arrangement, ...change }: DraftChange & { arrangement: Arrangement },
): Promise<ArrangeOutcome> {
  return changeDraft<Exclude<ArrangeOutcome, NoDraft>>(
    db,
    { ...change, act: 'arrangeDraft' },
    async (tx, draftId) => {
      const order = await tx
        .selectFrom('frameworks.draftCharacteristic')
        .select(['id', 'key', 'title', 'position', 'revision', 'changedBy'])
        .where('draftId', '=', draftId)
        .orderBy('position')
        .execute()
      if (arrangement.do === 'add') return add(tx, { ...arrangement, draftId, order, by: change.by })
      const index = order.findIndex(({ key }) => key === arrangement.key)
      const one = order[index]
      if (!one) return { outcome: 'same' }
      if (arrangement.do === 'remove') {
        if (one.revision !== arrangement.revision) return { outcome: 'changed-meanwhile', by: one.changedBy }
        await tx.deleteFrom('frameworks.draftCharacteristic').where('id', '=', one.id).execute()
        return { outcome: 'changed' }
      }
      const neighbour = order[arrangement.do === 'up' ? index - 1 : index + 1]
      if (!neighbour || index + 1 !== arrangement.place) return { outcome: 'same' }
      await exchange(tx, one, neighbour)
      return { outcome: 'changed' }
    },
  )
}

type Place = { id: string; key: string; title: string | null; position: number }
type Addition = { draftId: string; order: readonly Place[]; title: string; revision: number; by: string }

async function add(
  tx: Tx,
  { draftId, order, title, revision, by }: Addition,
): Promise<{ outcome: 'changed' | 'same' | 'full' }> {
  const isNamed = order.some((one) => one.title === title)
  // Who sees the name in the draft may add it a second time; who does not has pressed twice, or after another.
  if (isNamed && revision !== (await findRevision(tx, draftId))) return { outcome: 'same' }
  if (order.length >= limits.characteristics) return { outcome: 'full' }
  const taken = new Map([...order.map(({ key }) => key), ...reservedCharacteristics].map((key) => [key, 1]))
  await tx
    .insertInto('frameworks.draftCharacteristic')
    .values({
      draftId,
      key: takeSlug(taken, toSlug(title, 'characteristic')),
      title,
      position: 1 + (order.at(-1)?.position ?? 0),
      changedBy: by,
    })
    .execute()
  return { outcome: 'changed' }
}

async function findRevision(tx: Tx, draftId: string): Promise<number> {
  const draft = await tx
    .selectFrom('frameworks.draft')
    .select('revision')
    .where('id', '=', draftId)
    .executeTakeFirstOrThrow()
  return draft.revision
}

async function exchange(tx: Tx, one: Place, other: Place): Promise<void> {
  const move = (id: string, position: number) =>
    tx.updateTable('frameworks.draftCharacteristic').set({ position }).where('id', '=', id).execute()
  await move(one.id, other.position)
  await move(other.id, one.position)
}
