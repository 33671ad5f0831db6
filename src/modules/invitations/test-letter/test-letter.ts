import { hash } from 'node:crypto'
import { answerAddressOf, findSender } from '#modules/people/index.ts'
import type { Config } from '#platform/config.ts'
import type { Db } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import { limit } from '#platform/limit.ts'
import { sendLater } from '#platform/mail/outbox.ts'
import { firstNameOn } from '../first-name.ts'
import { testLetterEmail } from './email.tsx'

type Testing = { batchId: string; by: { id: string; name: string }; config: Config; at: Date }

const minute = 60_000

/**
 * Writes the letter to a list to whoever is about to send it, and to nobody else: to their own proven address, marked
 * as a test. Pressed twice within a minute, it writes once. It is no act: nobody but its writer hears of it.
 */
export async function testLetter(
  db: Db,
  { batchId, by, config, at }: Testing,
): Promise<'sent' | 'no-letter' | 'no-address'> {
  const found = await db
    .selectFrom('invitations.batch as batch')
    .select(['subject', 'words', answerAddressOf(by.id).as('address'), firstNameOn('batch').as('name')])
    .where('id', '=', batchId)
    .executeTakeFirst()
  if (!found) throw new NotFound('list of people')
  const { subject, words, name, address } = found
  if (!subject) return 'no-letter'
  if (!address) return 'no-address'
  await limit(db, { what: `test letter ${by.id}`, most: 20, seconds: 60 * 60, at })
  const from = await findSender(db, config)
  const writer = { name: by.name, answersTo: address }
  await db.transaction().execute((tx) =>
    sendLater(tx, {
      ...testLetterEmail({ subject, words, name, by: writer, from, config }),
      act: 'invitations.testLetter',
      about: `${batchId}:${by.id}:${hash('sha256', subject + words).slice(0, 16)}:${Math.floor(at.getTime() / minute)}`,
      to: address,
      replyTo: address,
      at,
    }),
  )
  return 'sent'
}
