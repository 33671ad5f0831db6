import type { Db, Tx } from '#platform/db.ts'
import { changeDraft, type DraftChange, type NoDraft } from '../drafting/change.ts'
import { limits, takeSlug, toSlug } from '../framework.ts'
import { reservedCharacteristics } from '../publish/reserved.ts'

/** What an editor asks of a draft's characteristics. */
export type Arrangement = { do: 'add'; title: string } | { do: 'up' | 'down' | 'remove'; key: string }

export type ArrangeOutcome = { outcome: 'changed' | 'same' | 'full' } | NoDraft

/** Adds a characteristic to a draft, takes one out, or puts it before or after its neighbour. */
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
        .select(['id', 'key', 'position'])
        .where('draftId', '=', draftId)
        .orderBy('position')
        .execute()
      if (arrangement.do === 'add')
        return add(tx, { draftId, order, title: arrangement.title, by: change.by })
      const index = order.findIndex(({ key }) => key === arrangement.key)
      const one = order[index]
      if (!one) return { outcome: 'same' }
      if (arrangement.do === 'remove') {
        await tx.deleteFrom('frameworks.draftCharacteristic').where('id', '=', one.id).execute()
        return { outcome: 'changed' }
      }
      const neighbour = order[arrangement.do === 'up' ? index - 1 : index + 1]
      if (!neighbour) return { outcome: 'same' }
      await exchange(tx, one, neighbour)
      return { outcome: 'changed' }
    },
  )
}

type Place = { id: string; key: string; position: number }
type Addition = { draftId: string; order: readonly Place[]; title: string; by: string }

async function add(
  tx: Tx,
  { draftId, order, title, by }: Addition,
): Promise<{ outcome: 'changed' | 'full' }> {
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

async function exchange(tx: Tx, one: Place, other: Place): Promise<void> {
  const move = (id: string, position: number) =>
    tx.updateTable('frameworks.draftCharacteristic').set({ position }).where('id', '=', id).execute()
  await move(one.id, other.position)
  await move(other.id, one.position)
}
