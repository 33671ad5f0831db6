import { randomInt } from 'node:crypto'
import { tell } from '#modules/letters/index.ts'
import { findSender } from '#modules/people/index.ts'
import { recordAct } from '#platform/audit.ts'
import { inWords } from '#platform/clock.ts'
import type { Config } from '#platform/config.ts'
import type { Db } from '#platform/db.ts'
import { limit } from '#platform/limit.ts'
import { sendLater } from '#platform/mail/outbox.ts'
import { answerBy } from '../complaint.ts'
import { arrivedTopic } from '../topic.ts'
import { receivedEmail } from './email.tsx'
import type { ComplaintForm } from './form.ts'

type Complaining = ComplaintForm & { origin: string; config: Config; at: Date }

/**
 * Takes a complaint about how somebody's data is handled, and acknowledges it at once by e-mail, with a reference.
 *
 * @throws TooMany when one place complains too often in an hour.
 */
export async function complain(
  db: Db,
  { name, address, words, origin, config, at }: Complaining,
): Promise<{ reference: string }> {
  await limit(db, { what: `complaint from ${origin}`, most: 10, seconds: 3600, at })
  return await db.transaction().execute(async (tx) => {
    const reference = newReference()
    const { id } = await tx
      .insertInto('complaints.complaint')
      .values({ reference, name, address, words, madeAt: at, answerBy: answerBy(at) })
      .returning('id')
      .executeTakeFirstOrThrow()
    await recordAct(tx, { act: 'complaints.complain', by: null, on: { kind: 'complaint', id }, at })
    const from = await findSender(tx, config)
    const letter = receivedEmail({ name, reference, by: answerBy(at), from })
    await sendLater(tx, { ...letter, act: 'complaints.complain', about: id, to: address, at })
    await tell(tx, {
      topic: arrivedTopic,
      to: 'everybody',
      about: id,
      title: 'A complaint about data has arrived',
      summary: `Its reference is ${reference}. The law asks for an answer by ${inWords(answerBy(at))}.`,
      href: `/complaints/${id}`,
      at,
    })
    return { reference }
  })
}

/** Letters and figures that nobody takes for one another when they are read out. */
const letters = 'ABCDEFGHJKMNPQRSTVWXYZ23456789'

const newReference = () => `D-${Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join('')}`
