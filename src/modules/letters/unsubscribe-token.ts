import { hash, type KeyObject } from 'node:crypto'
import { isSame, keyedHash } from '#platform/secret.ts'

/** What can be stopped from a letter: a topic by its key, or the digest as a whole. */
export const wholeDigest = 'letters.digest'

/**
 * The word at the end of a letter by which its reader, and nobody else, stops such letters: who, and which topic, under
 * the house's key. Nothing is kept of it, and it works as long as the house has its key.
 */
export function unsubscribeToken(key: KeyObject, memberId: string, topic: string): string {
  const id = Buffer.from(memberId.replaceAll('-', ''), 'hex')
  return Buffer.concat([id, shortOf(topic), signatureOf(key, id, shortOf(topic))]).toString('base64url')
}

/** Who and which of these topics such a word is of: no topic where that is none of these any more. */
export function readUnsubscribeToken(
  key: KeyObject,
  token: string,
  topics: readonly string[],
): { memberId: string; topic: string | null } | null {
  if (!/^[\w-]{46}$/.test(token)) return null
  const sent = Buffer.from(token, 'base64url')
  const [id, short] = [sent.subarray(0, 16), sent.subarray(16, 22)]
  if (!isSame(sent.subarray(22), signatureOf(key, id, short))) return null
  const memberId = id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return { memberId, topic: topics.find((one) => isSame(shortOf(one), short)) ?? null }
}

const shortOf = (topic: string) => hash('sha256', topic, 'buffer').subarray(0, 6)

const signatureOf = (key: KeyObject, id: Buffer, short: Buffer) =>
  keyedHash(key, 'unsubscribe', Buffer.concat([id, short]).toString('hex')).subarray(0, 12)
