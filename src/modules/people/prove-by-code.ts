import type { Viewer } from '#platform/access.ts'
import { recordAct } from '#platform/audit.ts'
import type { Config } from '#platform/config.ts'
import type { Db, Tx } from '#platform/db.ts'
import { TooMany } from '#platform/errors.ts'
import { limit } from '#platform/limit.ts'
import { useAppCode } from './authenticator.ts'
import { isRecoveryCode, useCode } from './recovery-code.ts'
import { type Press, type Renewed, renewSession } from './session.ts'
import { tellOfChange } from './tell-of-change.ts'

/** `spent`: so many codes were tried that no more are taken for a while. */
export type CodeProof = Renewed | 'wrong' | 'spent'

type Proving = { viewer: Viewer; code: string; press: Press; config: Config; at: Date }

/**
 * Takes a member's second factor, typed: a code of their authenticator app, or one of their recovery codes. The
 * session has it from then on, under another token.
 */
export function proveByCode(db: Db, { viewer, code, press, config, at }: Proving): Promise<CodeProof> {
  return db.transaction().execute(async (tx) => {
    const secondBy = isRecoveryCode(code) ? 'recovery-code' : 'app'
    const isSpent = secondBy === 'app' ? await isAppSpent(tx, viewer, at) : await isPaperSpent(tx, viewer, at)
    if (isSpent) return 'spent'

    const tried = { memberId: viewer.id, code: code.replace(/\s/g, ''), at }
    const right = secondBy === 'app' ? await useAppCode(tx, tried) : await useCode(tx, tried)
    if (!right) return 'wrong'
    return await notePassed(tx, { viewer, secondBy, press, config, at })
  })
}

const quarterOfAnHour = 15 * 60
const day = 24 * 60 * 60

/**
 * Of a million codes three work at a time. Thirty tries a day, from all browsers together, leave whoever has a
 * member's mail a chance of 1 in 11,000 a day. Passkeys are not counted, and recovery codes, which nobody guesses,
 * by the session alone: so nobody can shut the member out.
 */
const isAppSpent = (tx: Tx, { id }: Viewer, at: Date) =>
  isOver(async () => {
    await limit(tx, { what: `second factor ${id}`, most: 6, seconds: quarterOfAnHour, at })
    await limit(tx, { what: `second factor ${id} in a day`, most: 30, seconds: day, at })
  })

const isPaperSpent = (tx: Tx, { sessionId }: Viewer, at: Date) =>
  isOver(() => limit(tx, { what: `recovery code in ${sessionId}`, most: 20, seconds: day, at }))

/** What was counted stays counted: the transaction goes on. */
async function isOver(count: () => Promise<void>): Promise<boolean> {
  try {
    await count()
    return false
  } catch (error) {
    if (error instanceof TooMany) return true
    throw error
  }
}

type Passed = Omit<Proving, 'code'> & { secondBy: 'app' | 'recovery-code' | 'passkey' }

/** Writes down that a member proved a second factor in this session. A recovery code is told by mail. */
export async function notePassed(tx: Tx, { viewer, secondBy, press, config, at }: Passed): Promise<Renewed> {
  const on = { kind: 'member', id: viewer.id }
  await recordAct(tx, { act: 'people.proveSecondFactor', by: viewer.id, on, at })
  if (secondBy === 'recovery-code') {
    await recordAct(tx, { act: 'people.useRecoveryCode', by: viewer.id, on, at })
    const told = { memberId: viewer.id, act: 'people.useRecoveryCode', config, at } as const
    await tellOfChange(tx, { ...told, what: 'A recovery code was used' })
  }
  return await renewSession(tx, { sessionId: viewer.sessionId, secondBy, press, at })
}
