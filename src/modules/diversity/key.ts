import { createHmac, createSecretKey, type KeyObject, randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { sql } from 'kysely'
import type { Config } from '#platform/config.ts'
import type { Db } from '#platform/db.ts'
import { OperatorError } from '#platform/errors.ts'
import { houseRoot } from '#platform/root.ts'

/** A key to answers, and the mark by which the database knows it without knowing anything of it. */
export type DiversityKey = { key: KeyObject; mark: Buffer }

type Place = Pick<Config, 'diversityKey' | 'houseHome'>

/** The keys that this process holds, by their mark. Never in the database, and in no backup. */
const held = new Map<string, DiversityKey>()

/**
 * Takes the key from its setting or its file, which the first start makes, and sees that it is the one to the
 * answers that are there.
 *
 * @throws OperatorError CW-DIVERSITY-1 when it is not, CW-DIVERSITY-2 when the file holds no key.
 */
export async function holdKey(db: Db, place: Place): Promise<void> {
  const own = asKey(place.diversityKey ?? readOrMakeFile(fileOf(place)))
  const { rows } = await sql<{ fits: boolean }>`select diversity.claim_key(${own.mark}) as fits`.execute(db)
  if (!rows[0]?.fits) {
    throw new OperatorError(
      'CW-DIVERSITY-1',
      'there are answers to equality questions in this database, and the key to them is another',
      `Set DIVERSITY_KEY to the key that they were given under, or put its file at ${fileOf(place)}. If it is lost for good, delete the answers: npx commonweal diversity forget. See docs/operate/backup.md.`,
    )
  }
  held.set(own.mark.toString('hex'), own)
}

/** The mark of the key that belongs to a database's answers, with the key. */
export function keyOfMark(mark: Buffer | null): DiversityKey {
  const own = mark && held.get(mark.toString('hex'))
  if (!own) throw new Error('The key to equality answers is not held by this process')
  return own
}

/** The key that belongs to this database's answers; null where nobody can have answered yet. */
export async function findKey(db: Db): Promise<DiversityKey | null> {
  const { rows } = await sql<{ mark: Buffer | null }>`select diversity.key_mark() as mark`.execute(db)
  const mark = rows[0]?.mark ?? null
  return mark && keyOfMark(mark)
}

/**
 * Who gave an answer, as the database knows them: another word for each question, so that nobody without the key can
 * put two answers of one member together, or tell whose one is.
 */
export const pseudonymOf = ({ key }: DiversityKey, memberId: string, question: string): Buffer =>
  createHmac('sha256', key).update(`commonweal diversity answer\0${question}\0${memberId}`).digest()

/** A key for sealing what the keeper remembers, made of the same secret. */
export const sealingKeyOf = ({ key }: DiversityKey): KeyObject =>
  createSecretKey(createHmac('sha256', key).update('commonweal diversity seal').digest())

/**
 * A key for what another room keeps so that the database alone tells nothing of it, made of the same secret: one for
 * each purpose.
 *
 * @throws Error where this process holds no key, which the start of the house sees to.
 */
export async function confidentialKey(db: Db, purpose: string): Promise<KeyObject> {
  const found = await findKey(db)
  if (!found) throw new Error('The key to what is confidential is not held by this process')
  return createSecretKey(createHmac('sha256', found.key).update(`commonweal ${purpose}`).digest())
}

export const fileOf = ({ houseHome }: Pick<Config, 'houseHome'>) =>
  join(resolve(houseRoot, houseHome), 'keys', 'diversity.key')

function asKey(words: string): DiversityKey {
  const bytes = Buffer.from(words, words.length === 64 ? 'hex' : 'base64url')
  const key = createSecretKey(bytes)
  return { key, mark: createHmac('sha256', key).update('commonweal diversity key mark').digest() }
}

/** Reads the file; the first process of the house makes it, whole or not at all. */
function readOrMakeFile(file: string): string {
  mkdirSync(join(file, '..'), { recursive: true, mode: 0o700 })
  const draft = `${file}.${process.pid}-${randomBytes(4).toString('hex')}`
  try {
    // A draft that becomes the file by a link: who comes second finds the first one's, and nobody half of one.
    if (!isThere(file)) {
      writeFileSync(draft, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx', flush: true })
      linkSync(draft, file)
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    rmSync(draft, { force: true })
  }
  const words = readFileSync(file, 'utf8').trim()
  if (/^[\da-f]{64}$/i.test(words)) return words
  throw new OperatorError(
    'CW-DIVERSITY-2',
    `${file} holds no key`,
    'Put back the file from where you keep it safe. See docs/operate/backup.md.',
  )
}

function isThere(file: string): boolean {
  try {
    readFileSync(file)
    return true
  } catch {
    return false
  }
}
