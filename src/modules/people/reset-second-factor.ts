import { recordAct } from '#platform/audit.ts'
import type { Config } from '#platform/config.ts'
import type { Db } from '#platform/db.ts'
import { tellOfChange } from './tell-of-change.ts'

type Resetting = { memberId: string; config: Config; at: Date }

/**
 * Takes away all that a member proved a second factor with, when their device is lost, and ends their sessions: the
 * device may be in other hands. They are told. Returns false where there was nothing to take away.
 */
export function resetSecondFactor(db: Db, { memberId, config, at }: Resetting): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const app = await tx
      .deleteFrom('people.authenticator')
      .where('memberId', '=', memberId)
      .returning('memberId')
      .execute()
    const passkeys = await tx
      .deleteFrom('people.passkey')
      .where('memberId', '=', memberId)
      .returning('id')
      .execute()
    await tx.deleteFrom('people.recoveryCode').where('memberId', '=', memberId).execute()
    await tx.deleteFrom('people.authenticatorBegun').where('memberId', '=', memberId).execute()
    if (app.length + passkeys.length === 0) return false
    await tx.deleteFrom('people.session').where('memberId', '=', memberId).execute()
    const on = { kind: 'member', id: memberId }
    await recordAct(tx, { act: 'people.resetSecondFactor', by: null, on, at })
    const told = { memberId, act: 'people.resetSecondFactor', config, at } as const
    await tellOfChange(tx, { ...told, what: 'Your second factor was taken away' })
    return true
  })
}
