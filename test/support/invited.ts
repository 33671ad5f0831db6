import { callAll } from '../../src/modules/invitations/call-all.ts'
import type { TestHouse } from './house.ts'

type Whom = { name: string; address: string; partId?: string; placeId?: string; organisation?: string }

/** Invites somebody as an organiser's letter does. Gives the token of the link in it. */
export async function invite(
  { db, clock, config }: TestHouse,
  { name, address, organisation = '', partId, placeId }: Whom,
): Promise<string> {
  const from = { name: 'The community', shortName: 'Us' }
  const letter = { subject: 'Come', words: 'Do.' }
  const people = [{ name, address, organisation, partId: partId ?? null, placeId: placeId ?? null }]
  await db.transaction().execute((tx) =>
    callAll(tx, {
      people,
      letter,
      by: { id: null, name: null, answersTo: null },
      from,
      config,
      at: clock.now(),
    }),
  )
  const mail = await db
    .selectFrom('platform.mail')
    .select('bodyText')
    .where('toAddress', '=', address)
    .where('act', '=', 'invitations.send')
    .orderBy('queuedAt', 'desc')
    .executeTakeFirstOrThrow()
  return /\/invited\/([\w-]+)/.exec(mail.bodyText)?.[1] ?? ''
}
