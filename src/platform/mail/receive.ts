import { recordAct } from '../audit.ts'
import type { Db, Tx } from '../db.ts'
import { declareNotice } from '../notices.ts'
import { findHouseKey } from '../secret.ts'
import { noteReturn } from './pause.ts'
import { type ReadReport, readReport } from './report.ts'
import { readReturnToken } from './return-address.ts'

/** Somebody asked by mail to get no more such mail; whoever made the word that they stop it with acts on it. */
export const unsubscribeAsked = declareNotice<{ token: string; at: Date }>('platform.unsubscribeAsked')

/**
 * What became of a mail that came to the return address. `not-ours`: it names no mail of this house, or pretends to;
 * `forgotten`: one that was sent too long ago; `nothing`: nothing follows from it.
 */
export type ReceiveOutcome =
  | 'paused'
  | 'counted'
  | 'known'
  | 'unsubscribed'
  | 'nothing'
  | 'not-ours'
  | 'forgotten'

type Received = { raw: Uint8Array; recipient: string; at: Date }

/**
 * Takes a mail that came to the house's return address, and pauses mail to whoever's mail came back or was called
 * unwanted. What does not carry the signed name of a mail of ours changes nothing, whatever it says.
 */
export async function receiveMail(db: Db, { raw, recipient, at }: Received): Promise<ReceiveOutcome> {
  const report = await readReport(raw, recipient)
  if (report.kind === 'nothing') return 'nothing'
  const mailId = await findNamed(db, report)
  if (!mailId) return 'not-ours'
  return await db.transaction().execute(async (tx) => {
    const mail = await tx
      .selectFrom('platform.mail')
      .select(['id', 'toAddress', 'unsubscribeToken'])
      .where('id', '=', mailId)
      .executeTakeFirst()
    return mail ? await actOn(tx, report, mail, at) : 'forgotten'
  })
}

async function findNamed(db: Db, { tokens }: ReadReport): Promise<string | null> {
  const key = await findHouseKey(db)
  return tokens.map((token) => readReturnToken(key, token)).find((id) => id !== null) ?? null
}

type Mail = { id: string; toAddress: string; unsubscribeToken: string | null }

async function actOn(tx: Tx, report: ReadReport, mail: Mail, at: Date): Promise<ReceiveOutcome> {
  if (report.kind === 'unsubscribe') {
    if (mail.unsubscribeToken === null) return 'nothing'
    await unsubscribeAsked.tell(tx, { token: mail.unsubscribeToken, at })
    return 'unsubscribed'
  }
  if (report.kind === 'nothing') return 'nothing'
  if (report.kind === 'bounce' && report.refusal === 'not-theirs') return 'nothing'
  const isLasting = report.kind === 'complaint' || report.refusal === 'lasting'
  const { id: mailId, toAddress: address } = mail
  const outcome = await noteReturn(tx, {
    mailId,
    address,
    kind: report.kind,
    isLasting,
    said: report.said,
    at,
  })
  if (outcome === 'paused')
    await recordAct(tx, { act: 'platform.pauseMail', by: null, on: { kind: 'mail', id: mailId }, at })
  return outcome
}
