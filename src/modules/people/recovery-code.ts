import { randomInt } from 'node:crypto'
import type { Tx } from '#platform/db.ts'
import { hashToken } from '#platform/secret.ts'

export const recoveryCodes = 10

/** Letters and figures that nobody takes for another; sixteen are 79 bits, which nobody guesses or tries out. */
const letters = '23456789abcdefghjkmnpqrstuvwxyz'
const length = 16

/** A code as it is printed: `k7dm-22xq-9fhp-r3ta`. */
function newCode(): string {
  const code = Array.from({ length }, () => letters[randomInt(letters.length)]).join('')
  return code.replace(/.{4}(?=.)/g, '$&-')
}

/** A code as it is kept, however it was typed: capitals, spaces and dashes do not matter. */
const hashOf = (memberId: string, typed: string) =>
  hashToken(`${memberId}\0${typed.toLowerCase().replace(/[^a-z0-9]/g, '')}`)

/** Whether what somebody typed can be a recovery code: it is not six figures. */
export const isRecoveryCode = (typed: string) => typed.replace(/[^a-z0-9]/gi, '').length === length

/** Makes ten codes, which are told once, and ends those from before. */
export async function makeCodes(tx: Tx, { memberId, at }: { memberId: string; at: Date }): Promise<string[]> {
  await tx.deleteFrom('people.recoveryCode').where('memberId', '=', memberId).execute()
  const codes = Array.from({ length: recoveryCodes }, newCode)
  const rows = codes.map((code) => ({ memberId, codeHash: hashOf(memberId, code), madeAt: at }))
  await tx.insertInto('people.recoveryCode').values(rows).execute()
  return codes
}

/** Whether a recovery code is right, and uses it up: one statement, so that two who type it at once use it once. */
export async function useCode(tx: Tx, { memberId, code, at }: { memberId: string; code: string; at: Date }) {
  const { numUpdatedRows } = await tx
    .updateTable('people.recoveryCode')
    .set({ usedAt: at })
    .where('memberId', '=', memberId)
    .where('codeHash', '=', hashOf(memberId, code))
    .where('usedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
