import { hash } from 'node:crypto'
import { answerAddressOf } from '#modules/people/index.ts'
import type { Db } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import { sentFindings } from '../batch.ts'
import { firstNameOn } from '../first-name.ts'
import { findKnown, mayBeWrittenTo } from '../known.ts'

type Asked = {
  id: string
  /** Who looks, and so whoever would send it: answers go to them. */
  viewerId: string
  at: Date
}

/**
 * Finds a list with its letter and how many people get it if it is sent now: time has passed since the list was
 * checked, and some have joined or said no meanwhile. A few queries, however long the list is.
 *
 * @throws NotFound when there is no such list.
 */
export async function findSending(db: Db, { id, viewerId, at }: Asked) {
  const [batch, lines] = await Promise.all([
    db
      .selectFrom('invitations.batch as batch')
      .select(['id', 'fileName', 'subject', 'words', 'confirmedAt'])
      .select([answerAddressOf(viewerId).as('answersTo'), firstNameOn('batch').as('firstName')])
      .where('id', '=', id)
      .executeTakeFirst(),
    db
      .selectFrom('invitations.line')
      .select('address')
      .where('batchId', '=', id)
      .where('finding', 'in', sentFindings)
      .where('outcome', 'is', null)
      .execute(),
  ])
  if (!batch) throw new NotFound('list of people')
  const known = await findKnown(db, { addresses: lines.map(({ address }) => address), at })
  const people = lines.filter(({ address }) => mayBeWrittenTo(known.get(address))).length
  return { ...batch, people, left: lines.length - people }
}
export type FoundSending = Awaited<ReturnType<typeof findSending>>

/** What somebody has seen who is about to send: another letter, or another number of people, is not what they meant. */
export const asSeen = ({ subject, words, people }: FoundSending): string =>
  hash('sha256', JSON.stringify([subject, words, people])).slice(0, 32)
