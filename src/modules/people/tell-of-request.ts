import type { Config } from '#platform/config.ts'
import type { Tx } from '#platform/db.ts'
import { sendManyLater } from '#platform/mail/outbox.ts'
import { addressRequestEmail } from './address-request-email.tsx'
import { findSender } from './sender.ts'

type Telling = {
  requestId: string
  act: `people.${string}`
  /** Who is told; whoever has been erased is not. */
  memberIds: readonly (string | null)[]
  title: string
  says: readonly string[]
  words?: string
  action?: string
  config: Config
  at: Date
}

/** Writes to organisers, at their main addresses, what became of a request for the list of addresses. */
export async function tellOfRequest(
  tx: Tx,
  { requestId, act, memberIds, config, at, action = 'See the requests', ...letter }: Telling,
): Promise<void> {
  const told = memberIds.filter((id) => id !== null)
  if (told.length === 0) return
  const found = await tx
    .selectFrom('people.address')
    .select(['memberId', 'address'])
    .where('memberId', 'in', told)
    .where('isMain', '=', true)
    .execute()
  const from = await findSender(tx, config)
  const written = addressRequestEmail({ ...letter, action, from, baseUrl: config.baseUrl })
  await sendManyLater(
    tx,
    found.map(({ memberId, address }) => ({
      ...written,
      act,
      about: `${requestId}/${memberId}`,
      to: address,
      at,
    })),
  )
}
