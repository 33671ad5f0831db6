import { type Expression, sql } from 'kysely'
import type { Db, Tx } from '../db.ts'
import { hasWords } from './words.ts'

/** Why an address gets no mail: what we wrote came back, or was called unwanted. */
export type PauseReason = 'bounce' | 'complaint'
export type MailPause = { address: string; because: PauseReason; since: Date; said: string }

/** An address that may take mail another time is paused when so many mails came back within so many days. */
const mostPassing = 3
export const passingDays = 30
const dayMs = 24 * 60 * 60 * 1000

type Returned = {
  mailId: string
  address: string
  kind: PauseReason
  isLasting: boolean
  /** What the other server said. */
  said: string
  at: Date
}

/**
 * Takes note that a mail came back, once however often it is reported, and pauses mail to its address where that is
 * for good, was a complaint, or happened too often. Returns what became of it.
 *
 * Of mail that is forgotten nothing is noted: a receipt to somebody who was erased, or what was on its way to them.
 * The mail is held meanwhile, or an erasure at this moment would find no note to delete.
 */
export async function noteReturn(
  tx: Tx,
  { mailId, kind, isLasting, said, at, ...returned }: Returned,
): Promise<'paused' | 'counted' | 'known' | 'forgotten'> {
  const mail = await tx
    .selectFrom('platform.mail')
    .select('forgottenOnceSent')
    .where('id', '=', mailId)
    .forKeyShare()
    .executeTakeFirst()
  if (!mail || mail.forgottenOnceSent) return 'forgotten'
  const address = returned.address.toLowerCase()
  const noted = await tx
    .insertInto('platform.mailReturn')
    .values({ mailId, kind, address, isLasting, returnedAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('mailId')
    .executeTakeFirst()
  if (!noted) return 'known'
  if (kind === 'bounce' && !isLasting && (await countPassing(tx, address, at)) < mostPassing) return 'counted'
  await pauseMail(tx, { address, because: kind, since: at, said: said.slice(0, 500) })
  return 'paused'
}

async function countPassing(tx: Tx, address: string, at: Date): Promise<number> {
  const { count } = await tx
    .selectFrom('platform.mailReturn')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('address', '=', address)
    .where('kind', '=', 'bounce')
    .where('forgivenAt', 'is', null)
    .where('returnedAt', '>', new Date(at.getTime() - passingDays * dayMs))
    .executeTakeFirstOrThrow()
  return count
}

/** A complaint weighs more than a mail that came back, whichever is first. */
const pauseMail = (tx: Tx, pause: MailPause) =>
  tx
    .insertInto('platform.mailPause')
    .values(pause)
    .onConflict((conflict) =>
      conflict
        .column('address')
        .doUpdateSet((e) => ({ because: e.ref('excluded.because'), said: e.ref('excluded.said') }))
        .where('platform.mailPause.because', '=', 'bounce')
        .where('excluded.because', '=', 'complaint'),
    )
    .execute()

const reviveDays = 7

/**
 * Starts mail to these addresses again, and sends what was withheld in the last days. A complaint is lifted only
 * where `evenComplaints`, on the word of whoever complained. Returns how many addresses were paused.
 */
export async function resumeMail(
  tx: Tx,
  { addresses, evenComplaints, at }: { addresses: readonly string[]; evenComplaints: boolean; at: Date },
): Promise<number> {
  if (addresses.length === 0) return 0
  const resumed = await tx
    .deleteFrom('platform.mailPause')
    .where('address', 'in', addresses)
    .$if(!evenComplaints, (only) => only.where('because', '=', 'bounce'))
    .returning('address')
    .execute()
  if (resumed.length === 0) return 0
  const of = resumed.map(({ address }) => address)
  // They stay known: a report that comes again must not pause it again.
  await tx.updateTable('platform.mailReturn').set({ forgivenAt: at }).where('address', 'in', of).execute()
  await tx
    .updateTable('platform.mail')
    .set({ deadAt: null, withheldAt: null, claimedBy: null, attempts: 0, dueAt: at, lastError: null })
    .where('toAddress', 'in', of)
    .where('withheldAt', '>', new Date(at.getTime() - reviveDays * dayMs))
    .where('sentAt', 'is', null)
    .where(hasWords)
    .execute()
  return resumed.length
}

/** Finds which of these addresses get no mail, and why. */
export const findMailPauses = (db: Db, addresses: readonly string[]): Promise<MailPause[]> =>
  addresses.length === 0 ? Promise.resolve([]) : asPauses(db).where('address', 'in', addresses).execute()

/** How many paused addresses stand on a page. */
export const pausesPerPage = 50

/** Lists the addresses that get no mail, those paused last first, and says whether there are more. */
export async function listMailPauses(db: Db, { most = pausesPerPage } = {}) {
  const found = await asPauses(db)
    .orderBy('since', 'desc')
    .orderBy('address')
    .limit(most + 1)
    .execute()
  return { pauses: found.slice(0, most), hasMore: found.length > most }
}

const asPauses = (db: Db) =>
  db
    .selectFrom('platform.mailPause')
    .select(['address', 'since', 'said'])
    // The table's own check admits these two.
    .select(sql<PauseReason>`because`.as('because'))

/** Whether mail to an address is paused, and why, as a column for statements about addresses. */
export const pauseOf = (address: Expression<string | null>) =>
  sql<PauseReason | null>`(select because from platform.mail_pause where address = ${address})`

export type PausedAddress = { address: string; because: PauseReason }

/** The paused ones among addresses, as a column: `addresses` is a subquery that finds them. */
export const pausesAmong = (addresses: Expression<unknown>) => sql<PausedAddress[]>`(
  select coalesce(json_agg(json_build_object('address', address, 'because', because) order by address), '[]')
  from platform.mail_pause where address in ${addresses}
)`
