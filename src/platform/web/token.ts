import { type KeyObject, randomBytes } from 'node:crypto'
import { isSame, keyedHash, seal, unseal } from '../secret.ts'

const bytes = 32

/**
 * The synchroniser token of a browser's forms: a keyed hash of its session or visitor cookie, under a mask that
 * differs on every page, so that compressing pages gives nothing away (BREACH). A member's says besides, sealed, whose
 * form it is: so it is known when it is sent after the session.
 */
export function makeToken(key: KeyObject, browser: string, memberId: string | null = null): string {
  const mask = randomBytes(bytes)
  const token = Buffer.concat([mask, xor(keyedHash(key, 'form', browser), mask)]).toString('base64url')
  return memberId === null ? token : `${token}.${seal(key, memberId, whose).toString('base64url')}`
}

const whose = { purpose: 'whose form', owner: '' }

/** Whose form it is, as only the house can have written it, whatever became of the session; null for a visitor's. */
export function memberOf(key: KeyObject, token: unknown): string | null {
  const sealed = typeof token === 'string' ? token.split('.')[1] : undefined
  if (!sealed) return null
  try {
    return unseal(key, Buffer.from(sealed, 'base64url'), whose)
  } catch {
    return null
  }
}

/** Whether the token was made for this browser. */
export function isToken(key: KeyObject, browser: string, token: unknown): boolean {
  if (typeof token !== 'string' || browser === '') return false
  const sent = Buffer.from(token.split('.', 1)[0] ?? '', 'base64url')
  if (sent.length !== 2 * bytes) return false
  return isSame(xor(sent.subarray(bytes), sent.subarray(0, bytes)), keyedHash(key, 'form', browser))
}

const xor = (a: Buffer, b: Buffer) => Buffer.from(a.map((byte, index) => byte ^ (b[index] ?? 0)))
