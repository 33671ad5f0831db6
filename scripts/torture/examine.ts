import { sql } from 'kysely'
import type { House } from '../../src/house.ts'
import type { HouseUnderTorture } from './house.ts'
import type { Mailbox } from './mailbox.ts'

type Examined = { faults: string[]; members: number; uncertain: number }

/** What must hold after every start: each acknowledged member is there whole, and no mail was received twice. */
export async function examineHouse(
  house: HouseUnderTorture,
  acknowledged: Set<string>,
  mailbox: Mailbox,
): Promise<Examined> {
  const { members, halves, known, uncertain } = await house.visit(look)
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
  return { faults, members, uncertain }
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
  const { uncertain } = await db
    .selectFrom('platform.mail')
    .select((e) => e.fn.countAll<number>().as('uncertain'))
    .where('deadAt', 'is not', null)
    .where('handedOverAt', 'is not', null)
    .executeTakeFirstOrThrow()
  return {
    members: rows.length,
    uncertain,
    known: new Set(rows.map(({ address }) => address)),
    halves: rows
      .filter(({ address, acts, mails }) => address === null || acts !== 1 || mails !== 1)
      .map(({ name, address }) => address ?? name),
  }
}
