import { listActors } from '#platform/audit.ts'
import type { Config } from '#platform/config.ts'
import type { Db } from '#platform/db.ts'
import { depart } from './departure.ts'
import { forgetPerson } from './forget-person.ts'
import type { GoneList } from './gone-list.ts'

type Again = GoneList & { config: Config; at: Date }

/** Whom the house could not erase again, or let leave again, and why. */
export type NotDone = { memberId: string; error: unknown }

/**
 * Erases again whoever was erased before, and lets leave again whoever had left, in a house that an older backup
 * brought back. They are not written to; whoever has left is warned before they are erased, and their link works.
 * One with whom it fails keeps nobody else from their turn, and is named at the end.
 */
export async function eraseAgain(db: Db, { erased, left, config, at }: Again) {
  const counts = { erased: 0, left: 0, 'last-administrator': 0, gone: 0 }
  const notDone: NotDone[] = []
  // Each in a transaction of their own: what is done stays done.
  const inTheirTurn = async (memberId: string, act: () => Promise<keyof typeof counts>) => {
    try {
      counts[await act()] += 1
    } catch (error) {
      notDone.push({ memberId, error })
    }
  }
  for (const memberId of erased)
    await inTheirTurn(memberId, () =>
      db.transaction().execute((tx) => forgetPerson(tx, { memberId, by: null, isTold: false, config, at })),
    )
  for (const departure of left)
    await inTheirTurn(departure.memberId, () => leaveAgain(db, { ...departure, config }))
  // By whatever means the backup was restored, its warnings are of another time: who came back since was warned too.
  await db.updateTable('privacy.departure').set({ warnedAt: null }).execute()
  return { ...counts, notDone }
}

type LeavingAgain = GoneList['left'][number] & { config: Config }

const leaveAgain = (db: Db, { memberId, leftAt, config }: LeavingAgain) =>
  db.transaction().execute(async (tx) => {
    // The list may be applied again later, when they have come back.
    const on = { kind: 'member', id: memberId }
    const [back] = await listActors(tx, { act: 'people.comeBack', on, most: 1 })
    if (back && back.at > leftAt) return 'gone'
    return (await depart(tx, { memberId, leftAt, post: config, isTold: false })).outcome
  })
