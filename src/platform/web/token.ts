import { type KeyObject, randomBytes } from 'node:crypto'
import { isSame, keyedHash } from '../secret.ts'

const bytes = 32

/**
 * The synchroniser token of a browser's forms: a keyed hash of its session or visitor cookie, under a mask that
 * differs on every page, so that compressing pages gives nothing away (BREACH).
 */
export function makeToken(key: KeyObject, browser: string): string {
  const mask = randomBytes(bytes)
  return Buffer.concat([mask, xor(keyedHash(key, 'form', browser), mask)]).toString('base64url')
}

/** Whether the token was made for this browser. */
export function isToken(key: KeyObject, browser: string, token: unknown): boolean {
  if (typeof token !== 'string' || browser === '') return false
  const sent = Buffer.from(token, 'base64url')
  if (sent.length !== 2 * bytes) return false
  return isSame(xor(sent.subarray(bytes), sent.subarray(0, bytes)), keyedHash(key, 'form', browser))
}

const xor = (a: Buffer, b: Buffer) => Buffer.from(a.map((byte, index) => byte ^ (b[index] ?? 0)))
