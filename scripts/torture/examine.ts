import { sql } from 'kysely'
import type { House } from '../../src/house.ts'
import type { HouseUnderTorture } from './house.ts'
import type { Mailbox } from './mailbox.ts'

/** `uncertain`: it may have been delivered, which the administrator is shown. */
export type TorturedMail = { to: string; state: 'sent' | 'uncertain' | 'dead' | 'waiting' }
type Examined = { faults: string[]; members: number; mails: TorturedMail[] }

/**
 * What must hold after every start: each acknowledged member is there whole, no mail was received twice, and each
 * that is marked as sent was received.
 */
export async function examineHouse(
  house: HouseUnderTorture,
  acknowledged: Set<string>,
  mailbox: Mailbox,
): Promise<Examined> {
  const { members, halves, known, mails } = await house.visit(look)
  const faults = halves.map(
    (address) => `${address} is half there: a member without an address, an act or a mail`,
  )
  for (const address of acknowledged)
    if (!known.has(address)) faults.push(`${address} was acknowledged, and is lost`)
  const seen = new Set<string>()
  for (const { messageId, to } of mailbox.received) {
    if (seen.has(messageId)) faults.push(`the mail to ${to} was received twice`)
    seen.add(messageId)
  }
  const received = new Set(mailbox.received.map(({ to }) => to))
  for (const { to, state } of mails)
    if (state === 'sent' && !received.has(to))
      faults.push(`the mail to ${to} is marked as sent, and was lost`)
  return { faults, members, mails }
}

/**
 * What must hold at the end, when the house had the time to send what waited. Each acknowledged member has one
 * mail, so none is lost when each mail was sent, or is shown as one that may have been delivered.
 */
export function listUnsent(mails: readonly TorturedMail[]): string[] {
  return mails
    .filter(({ state }) => state === 'waiting' || state === 'dead')
    .map(({ to, state }) => `the mail to ${to} ${state === 'dead' ? 'was given up' : 'still waits'}`)
}

async function look({ database: { db } }: House) {
  const rows = await db
    .selectFrom('people.member as member')
    .leftJoin('people.address as address', 'address.memberId', 'member.id')
    .select((e) => [
      'member.name',
      'address.address',
      e
        .selectFrom('platform.act')
        .select(e.fn.countAll<number>().as('n'))
        .where('act', '=', 'people.add')
        .where('onId', '=', sql<string>`member.id::text`)
        .as('acts'),
      e
        .selectFrom('platform.mail')
        .select(e.fn.countAll<number>().as('n'))
        .whereRef('toAddress', '=', 'address.address')
        .as('mails'),
    ])
    .where('member.name', 'like', 'Torture Person%')
    .execute()
  const mails = await db
    .selectFrom('platform.mail')
    .select(['toAddress as to'])
    .select(
      sql<TorturedMail['state']>`case when sent_at is not null then 'sent' when dead_at is null then 'waiting'
        when handed_over_at is not null then 'uncertain' else 'dead' end`.as('state'),
    )
    .where('act', '=', 'people.add')
    .execute()
  return {
    members: rows.length,
    mails,
    known: new Set(rows.map(({ address }) => address)),
    halves: rows
      .filter(({ address, acts, mails }) => address === null || acts !== 1 || mails !== 1)
      .map(({ name, address }) => address ?? name),
  }
}
