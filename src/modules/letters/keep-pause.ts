import type { Viewer } from '#platform/access.ts'
import { recordAct } from '#platform/audit.ts'
import type { Db } from '#platform/db.ts'
import { lockReader } from './readers.ts'

/** Leaves a member in peace until a day, or ends that: what happens meanwhile waits for their digest. */
export function keepPause(
  db: Db,
  { viewer, until, at }: { viewer: Viewer; until: string | null; at: Date },
): Promise<void> {
  return db.transaction().execute(async (tx) => {
    await lockReader(tx, { memberId: viewer.id, now: at })
    await tx
      .updateTable('letters.reader')
      .set({ pausedUntil: until })
      .where('memberId', '=', viewer.id)
      .execute()
    const act = until === null ? 'letters.resume' : 'letters.pause'
    await recordAct(tx, { act, by: viewer.id, on: { kind: 'member', id: viewer.id }, at })
  })
}
