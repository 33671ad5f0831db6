import { findSender } from '#modules/people/index.ts'
import type { Config } from '#platform/config.ts'
import type { Db, Tx } from '#platform/db.ts'
import { type Called, callAll } from '../call-all.ts'
import { findKnown, mayBeWrittenTo } from '../known.ts'
import type { LetterWords } from '../letter.ts'
import { findWriters } from '../writers.ts'

type Sending = { batchId: string; config: Config; at: Date; most?: number }

/**
 * Writes to the next people on a list, all of them or none: their invitations, their letters and what the list says of
 * them are one transaction. Returns how many lines it settled; 0 when none is left, and the list is done.
 *
 * Time has passed since the list was checked, so everybody is looked up again.
 */
export function sendSome(db: Db, { batchId, config, at, most = 250 }: Sending): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const batch = await tx
      .selectFrom('invitations.batch')
      .select(['subject', 'words', 'confirmedBy', 'confirmedAt', 'doneAt'])
      .where('id', '=', batchId)
      // Two workers on one list would only wait for each other.
      .forUpdate()
      .executeTakeFirst()
    if (!batch?.confirmedAt || batch.doneAt) return 0
    const lines = await tx
      .selectFrom('invitations.line')
      .select(['number', 'address', 'name', 'organisation', 'partId', 'placeId'])
      .where('batchId', '=', batchId)
      .where('outcome', 'is', null)
      .orderBy('number')
      .limit(most)
      .execute()
    if (lines.length === 0) {
      await tx.updateTable('invitations.batch').set({ doneAt: at }).where('id', '=', batchId).execute()
      return 0
    }
    const sent = await call(tx, { lines, batch, config, at })
    await settle(tx, { batchId, numbers: sent.map(({ number }) => number), outcome: 'sent' })
    const written = new Set(sent.map(({ number }) => number))
    const left = lines.flatMap(({ number }) => (written.has(number) ? [] : [number]))
    await settle(tx, { batchId, numbers: left, outcome: 'nothing' })
    return lines.length
  })
}

type Line = Called & { number: number }
type Batch = LetterWords & { confirmedBy: string | null }

async function call(
  tx: Tx,
  { lines, batch, config, at }: { lines: readonly Line[]; batch: Batch; config: Config; at: Date },
): Promise<Line[]> {
  // In nobody's name, where whoever sent it was erased meanwhile: never in that of whoever only brought the list.
  const by = batch.confirmedBy
  const [from, writerOf, known] = [
    await findSender(tx, config),
    await findWriters(tx, [by]),
    await findKnown(tx, { addresses: lines.map(({ address }) => address), at }),
  ]
  const free = lines.filter(({ address }) => mayBeWrittenTo(known.get(address)))
  const called = await callAll(tx, {
    people: free,
    letter: { subject: batch.subject, words: batch.words },
    by: { id: by, ...writerOf(by) },
    from,
    config,
    at,
  })
  return free.filter(({ address }) => called.has(address))
}

type Settling = { batchId: string; numbers: readonly number[]; outcome: 'sent' | 'nothing' }

async function settle(tx: Tx, { batchId, numbers, outcome }: Settling): Promise<void> {
  if (numbers.length === 0) return
  await tx
    .updateTable('invitations.line')
    .set({ outcome })
    .where('batchId', '=', batchId)
    .where('number', 'in', [...numbers])
    .execute()
}
