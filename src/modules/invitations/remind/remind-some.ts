import { findSender } from '#modules/people/index.ts'
import type { Config } from '#platform/config.ts'
import type { Db } from '#platform/db.ts'
import { writeLetters } from '../call-all.ts'
import { remindable } from '../remindable.ts'
import { findWriters } from '../writers.ts'

type Reminding = { config: Config; at: Date; most?: number }

/** Writes once more to the next ones: the same letter, from the same person, with a link of its own. */
export function remindSome(db: Db, { config, at, most = 250 }: Reminding): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const due = remindable(tx, at).select('id').limit(most).forUpdate().skipLocked()
    const made = await tx
      .updateTable('invitations.invitation')
      .set((e) => ({ sentAt: at, timesSent: e('timesSent', '+', 1) }))
      .where('id', 'in', due)
      .returning(['id', 'address', 'name', 'subject', 'words', 'timesSent', 'invitedBy'])
      .execute()
    const from = await findSender(tx, config)
    const writerOf = await findWriters(
      tx,
      made.map(({ invitedBy }) => invitedBy),
    )
    for (const [by, theirs] of Map.groupBy(made, ({ invitedBy }) => invitedBy))
      await writeLetters(tx, { made: theirs, by: writerOf(by), from, config, at })
    return made.length
  })
}
