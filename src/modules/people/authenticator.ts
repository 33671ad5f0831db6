import { Secret, TOTP } from 'otpauth'
import type { Db, Tx } from '#platform/db.ts'
import { findHouseKey, seal, unseal } from '#platform/secret.ts'

/** What every authenticator app understands: six figures, anew every half minute. */
const manner = { algorithm: 'SHA1', digits: 6, period: 30 } as const
/** A clock may be half a minute early or late. */
const window = 1

/** A fresh secret for an app, as it is typed: letters and figures. 160 bits, as RFC 4226 advises. */
export const newAppSecret = () => new Secret({ size: 20 }).base32

/** What the QR code says to the app: whose codes these are, and for which house. */
export const appAddress = (secret: string, { house, account }: { house: string; account: string }) =>
  new TOTP({ ...manner, issuer: house, label: account, secret }).toString()

/** The half minute that a code belongs to, or null where it fits none near this instant. */
export function stepOf(secret: string, code: string, at: Date): number | null {
  const delta = new TOTP({ ...manner, secret }).validate({ token: code, timestamp: at.getTime(), window })
  return delta === null ? null : Math.floor(at.getTime() / 1000 / manner.period) + delta
}

const sealingFor = (memberId: string) => ({ purpose: 'authenticator', owner: memberId })

/** The secret as the table keeps it. */
export const sealAppSecret = async (db: Db, memberId: string, secret: string) =>
  seal(await findHouseKey(db), secret, sealingFor(memberId))

/** The secret again. */
export const openAppSecret = async (db: Db, memberId: string, sealed: Buffer) =>
  unseal(await findHouseKey(db), sealed, sealingFor(memberId))

type Trying = { memberId: string; code: string; at: Date }

/**
 * Whether a code of the member's app is right, and uses it up: neither it nor an older one works again, whoever
 * types it at the same time.
 */
export async function useAppCode(tx: Tx, { memberId, code, at }: Trying): Promise<boolean> {
  const app = await tx
    .selectFrom('people.authenticator')
    .select('sealedSecret')
    .where('memberId', '=', memberId)
    .executeTakeFirst()
  if (!app) return false
  const step = stepOf(await openAppSecret(tx, memberId, app.sealedSecret), code, at)
  if (step === null) return false
  const { numUpdatedRows } = await tx
    .updateTable('people.authenticator')
    .set({ lastStep: step })
    .where('memberId', '=', memberId)
    .where('lastStep', '<', step)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
