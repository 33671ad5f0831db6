import type { Call } from '#modules/invitations/index.ts'
import type { Db } from '#platform/db.ts'
import { limit } from '#platform/limit.ts'
import { forgottenAt } from '../draft.ts'
import { lockDraft, openIn } from '../drafts.ts'
import { takeTurn } from '../expressions.ts'

type Beginning = { browser: Buffer; origin: string; call: Call | null; at: Date }

/**
 * Begins an expression of interest in a browser, or goes on with the one that is open there; by which call they came is
 * added to it. Nothing is filled in from an invitation, for whoever holds its link may have been passed it. Two presses
 * at once begin one.
 *
 * @throws TooMany when more were begun from one place than a room full of people would begin.
 */
export async function begin(db: Db, { browser, origin, call, at }: Beginning): Promise<void> {
  await limit(db, { what: `interest from ${origin}`, most: 300, seconds: 60 * 60, at })
  await db.transaction().execute(async (tx) => {
    await takeTurn(tx, browser.toString('base64url'))
    const called = call ? { callId: call.id } : {}
    const before = await lockDraft(tx, { browser, at })
    if (before) {
      if (call) await tx.updateTable('interest.draft').set(called).where('id', '=', before.id).execute()
      return
    }
    const { id } = await tx
      .insertInto('interest.draft')
      .values({ ...called, begunAt: at, changedAt: at, expiresAt: forgottenAt(at) })
      .returning('id')
      .executeTakeFirstOrThrow()
    await openIn(tx, { browser, at, draftId: id })
  })
}
