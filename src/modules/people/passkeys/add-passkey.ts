import type { Viewer } from '#platform/access.ts'
import { recordAct } from '#platform/audit.ts'
import type { Config } from '#platform/config.ts'
import type { Db } from '#platform/db.ts'
import { readAnswer, verifyNew } from '../passkey.ts'
import { type Renewed, renewSession } from '../session.ts'
import { tellOfChange } from '../tell-of-change.ts'

/** How many passkeys a member can have: one for each device, and some to spare. */
export const mostPasskeys = 20

type Adding = { viewer: Viewer; name: string; answer: string; config: Config; at: Date }
export type PasskeyOutcome = Renewed | 'none-sent' | 'refused' | 'too-many'

/**
 * Gives a member a passkey to sign in with. Whoever makes one has unlocked the device that holds it, so this session
 * has a second factor from then on.
 */
export async function addPasskey(
  db: Db,
  { viewer, name, answer: sent, config, at }: Adding,
): Promise<PasskeyOutcome> {
  const answer = readAnswer(sent)
  if (!answer) return 'none-sent'
  const made = await verifyNew(db, { answer, config, purpose: 'add', browser: viewer.sessionId, at })
  if (!made) return 'refused'
  return await db.transaction().execute(async (tx) => {
    // Locked, so that two windows at once do not come past the most.
    await tx.selectFrom('people.member').select('id').where('id', '=', viewer.id).forUpdate().execute()
    const { count } = await tx
      .selectFrom('people.passkey')
      .select((e) => e.fn.countAll<number>().as('count'))
      .where('memberId', '=', viewer.id)
      .executeTakeFirstOrThrow()
    if (count >= mostPasskeys) return 'too-many'
    const added = await tx
      .insertInto('people.passkey')
      .values({ ...made, memberId: viewer.id, name, addedAt: at, usedAt: null })
      .onConflict((conflict) => conflict.column('credential').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!added) return 'refused'
    const on = { kind: 'member', id: viewer.id }
    await recordAct(tx, { act: 'people.addPasskey', by: viewer.id, on, at })
    const told = { memberId: viewer.id, act: 'people.addPasskey', config, at } as const
    await tellOfChange(tx, { ...told, what: 'A passkey was added' })
    return await renewSession(tx, { sessionId: viewer.sessionId, secondBy: 'passkey', at })
  })
}
