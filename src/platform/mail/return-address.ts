import type { KeyObject } from 'node:crypto'
import type { Db } from '../db.ts'
import { findHouseKey, isSame, keyedHash } from '../secret.ts'

/** 16 bytes that name the mail and 10 that only this house can have made, in letters whose case does not count. */
const bytes = 26
const letters = 41
const form = /^[0-9a-z]{41}$/

/** The word that names a mail on its way back, which nobody can make up. */
export function returnToken(key: KeyObject, mailId: string): string {
  const id = Buffer.from(mailId.replaceAll('-', ''), 'hex')
  const whole = Buffer.concat([id, signatureOf(key, mailId)])
  return BigInt(`0x${whole.toString('hex')}`)
    .toString(36)
    .padStart(letters, '0')
}

/** The mail that such a word names; null for one that this house has not made. */
export function readReturnToken(key: KeyObject, token: string): string | null {
  const word = token.toLowerCase()
  if (!form.test(word)) return null
  const number = [...word].reduce((sum, letter) => sum * 36n + BigInt(Number.parseInt(letter, 36)), 0n)
  const hex = number.toString(16).padStart(2 * bytes, '0')
  // 41 such letters can say a little more than 26 bytes.
  if (hex.length > 2 * bytes) return null
  const mailId = hex.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return isSame(Buffer.from(hex.slice(32), 'hex'), signatureOf(key, mailId)) ? mailId : null
}

const signatureOf = (key: KeyObject, mailId: string) => keyedHash(key, 'mail return', mailId).subarray(0, 10)

/** The address that a mail comes back to when it cannot be delivered: `bounces+…@leaders.example.org`. */
export function returnAddress(mailReturn: string, token: string): string {
  const at = mailReturn.lastIndexOf('@')
  return `${mailReturn.slice(0, at)}+${token}${mailReturn.slice(at)}`
}

const keys = new WeakMap<Db, Promise<KeyObject>>()

/** The house's key, asked for once by each process: every mail needs it. */
export function keyOfHouse(db: Db): Promise<KeyObject> {
  const key = keys.get(db) ?? findHouseKey(db)
  keys.set(db, key)
  // A database that did not answer is asked again.
  key.catch(() => keys.delete(db))
  return key
}
