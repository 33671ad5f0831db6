import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Counted } from '#maths/disclosure/index.ts'
import { type DiversityKey, sealingKeyOf } from '../key.ts'

// What the keeper remembers of the last figure: true counts, readable with the key alone (AES-256-GCM).

const nonceBytes = 12
const tagBytes = 16

/** Seals counts for one question: under another they do not open. */
export function seal(key: DiversityKey, about: string, counted: readonly Counted[]): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', sealingKeyOf(key), nonce).setAAD(Buffer.from(about))
  const words = cipher.update(padded(JSON.stringify(counted)))
  return Buffer.concat([nonce, words, cipher.final(), cipher.getAuthTag()])
}

/** Opens what was sealed. @throws when the key is another, or it was changed. */
export function unseal(key: DiversityKey, about: string, sealed: Buffer): Counted[] {
  const nonce = sealed.subarray(0, nonceBytes)
  const decipher = createDecipheriv('aes-256-gcm', sealingKeyOf(key), nonce).setAAD(Buffer.from(about))
  decipher.setAuthTag(sealed.subarray(-tagBytes))
  const words = Buffer.concat([decipher.update(sealed.subarray(nonceBytes, -tagBytes)), decipher.final()])
  const counted: Counted[] = JSON.parse(words.toString())
  return counted
}

/** To a full block, so that the length does not tell how many figures a count has. */
const padded = (text: string) => Buffer.from(text.padEnd(1024 * Math.ceil(text.length / 1024)))
