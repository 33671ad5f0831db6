import { recordAct } from '#platform/audit.ts'
import type { Db, Tx } from '#platform/db.ts'
import { entryTables, holdEntries, mapChanged } from '../entries.ts'
import { type Entry, inUse, type Kind } from '../entry.ts'

export type Arrangement = {
  kind: Kind
  id: string
  press: 'up' | 'down' | 'retire' | 'bring-back'
  /** Of a move: the place, from 1, at which the organiser saw it. */
  place: number
}
type Arranging = { arrangement: Arrangement; by: string; at: Date }

/**
 * Moves an entry up or down among those that are offered, retires it, or brings it back where it was. Nothing is
 * deleted: who chose it keeps it. A press that comes twice, or after somebody else's, does nothing twice.
 */
export function arrange(db: Db, { arrangement, by, at }: Arranging): Promise<'done' | 'as-it-was'> {
  const { kind, id, press, place } = arrangement
  return db.transaction().execute(async (tx) => {
    const entries = await holdEntries(tx, kind)
    const entry = entries.find((each) => each.id === id)
    if (!entry) return 'as-it-was'
    const done =
      press === 'up' || press === 'down'
        ? await move(tx, { entries, entry, press, place })
        : await setRetired(tx, { entry, retiredAt: press === 'retire' ? at : null })
    if (!done) return 'as-it-was'
    await recordAct(tx, { act: acts[press], by, on: { kind, id }, at })
    await mapChanged(tx)
    return 'done'
  })
}

const acts = {
  up: 'system.arrange',
  down: 'system.arrange',
  retire: 'system.retire',
  'bring-back': 'system.bringBack',
} as const

type Moving = { entries: readonly Entry[]; entry: Entry; press: 'up' | 'down'; place: number }

async function move(tx: Tx, { entries, entry, press, place }: Moving): Promise<boolean> {
  const shown = inUse(entries, entry.kind)
  const index = shown.indexOf(entry)
  const neighbour = shown[press === 'up' ? index - 1 : index + 1]
  if (index < 0 || index + 1 !== place || !neighbour) return false
  await setPosition(tx, entry, neighbour.position)
  await setPosition(tx, neighbour, entry.position)
  return true
}

const setPosition = (tx: Tx, { kind, id }: Entry, position: number) =>
  tx.updateTable(entryTables[kind]).set({ position }).where('id', '=', id).execute()

async function setRetired(
  tx: Tx,
  { entry, retiredAt }: { entry: Entry; retiredAt: Date | null },
): Promise<boolean> {
  if ((entry.retiredAt === null) === (retiredAt === null)) return false
  await tx
    .updateTable(entryTables[entry.kind])
    .set({ retiredAt, revision: entry.revision + 1 })
    .where('id', '=', entry.id)
    .execute()
  return true
}
