import { randomUUID } from 'node:crypto'
import type { Role } from '#platform/access.ts'
import type { Config } from '#platform/config.ts'
import type { Tx } from '#platform/db.ts'
import { sendLater } from '#platform/mail/outbox.ts'
import { findAnswerAddress } from '../answer-address.ts'
import { findFactors } from '../factors.ts'
import { findMainAddress } from '../main-address.ts'
import { findSender } from '../sender.ts'
import { rolesEmail } from './email.tsx'

type Telling = {
  memberId: string
  granted: readonly Role[]
  withdrawn: readonly Role[]
  by: { id: string; name: string } | null
  config: Config
  at: Date
}

/** Writes to a member, at their main address, which roles they were given or are theirs no longer. */
export async function tellOfRoles(tx: Tx, { memberId, granted, withdrawn, by, config, at }: Telling) {
  if (granted.length + withdrawn.length === 0) return
  const to = await findMainAddress(tx, memberId)
  if (!to) return
  const { appSince, passkeys } = await findFactors(tx, memberId)
  const letter = rolesEmail({
    granted,
    withdrawn,
    by: by?.id === memberId ? 'self' : by,
    hasSecondFactor: appSince !== null || passkeys > 0,
    from: await findSender(tx, config),
    baseUrl: config.baseUrl,
  })
  const act = granted.length > 0 ? 'people.grantRole' : 'people.withdrawRole'
  const replyTo = await findAnswerAddress(tx, by?.id ?? null)
  await sendLater(tx, { ...letter, act, about: randomUUID(), to, replyTo, at })
}
