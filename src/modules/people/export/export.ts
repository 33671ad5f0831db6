import { Readable } from 'node:stream'
import type { Viewer } from '#platform/access.ts'
import { recordAct } from '#platform/audit.ts'
import type { Db } from '#platform/db.ts'
import { writeMembers } from './query.ts'

/** Gives an organiser the list of members as a file, and writes down that they took it. */
export async function exportMembers(db: Db, { viewer, at }: { viewer: Viewer; at: Date }): Promise<Readable> {
  await db
    .transaction()
    .execute((tx) =>
      recordAct(tx, { act: 'people.export', by: viewer.id, on: { kind: 'member', id: viewer.id }, at }),
    )
  return Readable.from(writeMembers(db), { objectMode: false, highWaterMark: 64 * 1024 })
}
