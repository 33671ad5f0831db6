import { recordAct } from '#platform/audit.ts'
import type { Db } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import { columnsOf, entryTables, holdEntries, mapChanged, namesake } from '../entries.ts'
import type { Entry, Kind, Wording } from '../entry.ts'

type Rewording = { kind: Kind; id: string; wording: Wording; revision: number; by: string; at: Date }
export type RewordOutcome = 'reworded' | { namesake: Entry } | { changedMeanwhile: Entry }

/**
 * Says in other words what a part, a place or a kind of experience is; unless somebody changed it since it was
 * read, or another has the name. Whoever chose it chose the thing, not its words, and keeps it.
 *
 * @throws NotFound when there is no such entry.
 */
export function reword(db: Db, { kind, id, wording, revision, by, at }: Rewording): Promise<RewordOutcome> {
  return db.transaction().execute(async (tx) => {
    const entries = await holdEntries(tx, kind)
    const entry = entries.find((each) => each.id === id)
    if (!entry) throw new NotFound('entry of the map')
    if (entry.revision !== revision) return { changedMeanwhile: entry }
    const same = namesake(entries, wording.name, id)
    if (same) return { namesake: same }
    await tx
      .updateTable(entryTables[kind])
      .set({ ...columnsOf(kind, wording), revision: revision + 1 })
      .where('id', '=', id)
      .execute()
    await recordAct(tx, { act: 'system.reword', by, on: { kind, id }, at })
    await mapChanged(tx)
    return 'reworded'
  })
}
