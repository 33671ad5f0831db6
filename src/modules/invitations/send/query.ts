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
 * checked, and some have joined or said no meanwhile. Six queries, and five for each further 2,000 people.
 *
 * @throws NotFound when there is no such list.
 */
export async function findSending(db: Db, { id, viewerId, at }: Asked) {
  const [batch, counted] = await Promise.all([
    db
      .selectFrom('invitations.batch as batch')
      .select(['id', 'fileName', 'subject', 'words', 'confirmedAt'])
      .select([answerAddressOf(viewerId).as('answersTo'), firstNameOn('batch').as('firstName')])
      .where('id', '=', id)
      .executeTakeFirst(),
    countPeople(db, { id, at }),
  ])
  if (!batch) throw new NotFound('list of people')
  return { ...batch, ...counted }
}

/** So many are looked up at once: what is known of them is let go before the next, however long the list is. */
const linesAtOnce = 2_000

/** Counts who gets the letter, and who is `left` out of those who would have when the list was checked. */
async function countPeople(db: Db, { id, at }: Pick<Asked, 'id' | 'at'>) {
  let [people, left, last] = [0, 0, 0]
  for (;;) {
    const lines = await db
      .selectFrom('invitations.line')
      .select(['number', 'address'])
      .where('batchId', '=', id)
      .where('number', '>', last)
      .where('finding', 'in', sentFindings)
      .where('outcome', 'is', null)
      .orderBy('number')
      .limit(linesAtOnce)
      .execute()
    const known = await findKnown(db, { addresses: lines.map(({ address }) => address), at })
    const written = lines.filter(({ address }) => mayBeWrittenTo(known.get(address))).length
    people += written
    left += lines.length - written
    if (lines.length < linesAtOnce) return { people, left }
    last = lines.at(-1)?.number ?? last
  }
}
export type FoundSending = Awaited<ReturnType<typeof findSending>>

/** What somebody has seen who is about to send: another letter, or another number of people, is not what they meant. */
export const asSeen = ({ subject, words, people }: FoundSending): string =>
  hash('sha256', JSON.stringify([subject, words, people])).slice(0, 32)
