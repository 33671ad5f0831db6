import { randomUUID } from 'node:crypto'
import { inWordsWithTime } from '#platform/clock.ts'
import type { Config } from '#platform/config.ts'
import type { Tx } from '#platform/db.ts'
import { sendLater } from '#platform/mail/outbox.ts'
import { securityEmail } from './security-email.tsx'
import { findSender } from './sender.ts'

type Telling = {
  memberId: string
  act: `people.${string}`
  /** A few words, a whole sentence without its full stop: "A passkey was added". */
  what: string
  /** Addresses besides the main one that must hear of it: the one that was, or that is no longer theirs. */
  also?: readonly string[]
  config: Config
  at: Date
}

/** Writes to a member, at their main address, that something about how they sign in changed. */
export async function tellOfChange(tx: Tx, { memberId, act, what, also = [], config, at }: Telling) {
  const main = await tx
    .selectFrom('people.address')
    .select('address')
    .where('memberId', '=', memberId)
    .where('isMain', '=', true)
    .execute()
  const from = await findSender(tx, config)
  const letter = securityEmail({ what, when: inWordsWithTime(at), from, baseUrl: config.baseUrl })
  // Two addresses at most: the one that is, and the one that was.
  for (const to of new Set([...main.map(({ address }) => address), ...also]))
    await sendLater(tx, { ...letter, act, about: randomUUID(), to, at })
}
