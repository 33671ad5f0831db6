import { randomUUID } from 'node:crypto'
import { recordAct } from '#platform/audit.ts'
import type { Db } from '#platform/db.ts'
import { columnsOf, entryTables, freeSlug, holdEntries, mapChanged, namesake } from '../entries.ts'
import type { Entry, Kind, Wording } from '../entry.ts'

type Adding = { kind: Kind; wording: Wording; by: string; at: Date }
export type AddOutcome = 'added' | { namesake: Entry }

/** Adds a part of the system, a place or a kind of experience at the end; unless there is one of that name. */
export function add(db: Db, { kind, wording, by, at }: Adding): Promise<AddOutcome> {
  return db.transaction().execute(async (tx) => {
    const entries = await holdEntries(tx, kind)
    const same = namesake(entries, wording.name)
    if (same) return { namesake: same }
    const id = randomUUID()
    const position = Math.max(0, ...entries.map((entry) => entry.position)) + 1
    await tx
      .insertInto(entryTables[kind])
      .values({ ...columnsOf(kind, wording), id, slug: freeSlug(entries, wording.name), position })
      .execute()
    await recordAct(tx, { act: 'system.add', by, on: { kind, id }, at })
    await mapChanged(tx)
    return 'added'
  })
}
