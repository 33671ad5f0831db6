import { findAnswerAddress, findMemberAt, findSender } from '#modules/people/index.ts'
import { recordAct } from '#platform/audit.ts'
import type { Config } from '#platform/config.ts'
import type { Db, Tx } from '#platform/db.ts'
import { sendLater } from '#platform/mail/outbox.ts'
import type { Answers, Offer } from '../answers.ts'
import { lockOpenOne, takeTurn } from '../expressions.ts'
import { enteredLetter } from '../letters/on-sending.tsx'
import { readAnswers } from '../questions/all.ts'
import { makeStandingLink } from '../standing-link.ts'
import { type Agreed, type Written, writeExpression } from '../write-expression.ts'

type Entering = {
  /** Made with the form: of two presses, one enters. */
  id: string
  answers: Answers
  telephone: string
  how: Exclude<Agreed['how'], 'website'>
  agreedOn: string
  offer: Offer
  by: { id: string; name: string }
  config: Config
  at: Date
}
export type EnterOutcome = { id: string } | 'member-already' | { waiting: string }

/**
 * Writes down for somebody what they told by telephone, on paper or in person, with what they agreed to; it joins the
 * queue, and they get a copy by mail where they have an address.
 */
export function enter(db: Db, entering: Entering): Promise<EnterOutcome> {
  const { id, answers, by, at } = entering
  return db.transaction().execute(async (tx) => {
    await takeTurn(tx, id)
    const known = await tx
      .selectFrom('interest.expression')
      .select('id')
      .where('id', '=', id)
      .executeTakeFirst()
    if (known) return known
    const refused = answers.address && (await findAnother(tx, answers.address))
    if (refused) return refused

    const { how, agreedOn, ...rest } = entering
    const entered = { by: by.id, how, agreedOn }
    const written = await writeExpression(tx, { ...rest, status: 'waiting', entered })
    await recordAct(tx, { act: 'interest.enter', by: by.id, on: { kind: 'expression', id }, at })
    await sendCopy(tx, { ...entering, written })
    return { id }
  })
}

/** Whoever has this address already: organisers may know, and are told before they write it all down twice. */
async function findAnother(tx: Tx, address: string) {
  await takeTurn(tx, address)
  if (await findMemberAt(tx, address)) return 'member-already'
  const waiting = await lockOpenOne(tx, address)
  return waiting && { waiting: waiting.id }
}

async function sendCopy(
  tx: Tx,
  { answers, offer, by, config, at, written }: Entering & { written: Written },
) {
  const { name = '', address } = answers
  if (!address) return
  const link = await makeStandingLink(tx, { expressionId: written.id, baseUrl: config.baseUrl, at })
  const rows = readAnswers(answers, offer)
    .flatMap((section) => section.rows)
    .filter(({ value }) => value !== '')
  const letter = enteredLetter({
    name,
    reference: written.reference,
    link,
    by: by.name,
    answers: rows,
    from: await findSender(tx, config),
  })
  const replyTo = await findAnswerAddress(tx, by.id)
  await sendLater(tx, { ...letter, act: 'interest.enter', about: written.id, to: address, replyTo, at })
}
