import type { Outcome } from '#modules/invitations/index.ts'
import { findMemberAt, findSender, type Sender } from '#modules/people/index.ts'
import { recordAct } from '#platform/audit.ts'
import type { Config } from '#platform/config.ts'
import type { Db, Tx } from '#platform/db.ts'
import { limit } from '#platform/limit.ts'
import { sendLater } from '#platform/mail/outbox.ts'
import type { Offer } from '../answers.ts'
import { type Draft, lockDraft, openIn } from '../drafts.ts'
import { confirmationEnd } from '../expression.ts'
import { lockOpenOne, takeTurn } from '../expressions.ts'
import { letInByRule } from '../let-in-by-rule.ts'
import { looksForEvents } from '../letters/looks-for-events.ts'
import { welcomeLetter } from '../letters/on-deciding.tsx'
import {
  confirmLetter,
  memberAlreadyLetter,
  receivedLetter,
  sentBeforeLetter,
} from '../letters/on-sending.tsx'
import { findHole } from '../questions/all.ts'
import { makeStandingLink } from '../standing-link.ts'
import { type Written, writeExpression } from '../write-expression.ts'

type Sending = { browser: Buffer; offer: Offer; origin: string; config: Config; at: Date }
export type SendOutcome = 'sent' | 'no-draft' | { hole: string }

/**
 * Sends what somebody has answered: it joins the queue; or makes them a member at once where the organisers' rules say
 * so and their address is proven; or waits for them to prove it.
 *
 * The page that follows is the same for all whose address is not proven. Only the mailbox learns that it is a member's
 * already, that it has sent one before, or that an invitation was sent to it; nobody finds out about another by typing
 * their address.
 *
 * @throws TooMany when more were sent from one place than a room full of people would send.
 */
export async function send(db: Db, { browser, offer, origin, config, at }: Sending): Promise<SendOutcome> {
  await limit(db, { what: `interest sent from ${origin}`, most: 200, seconds: 60 * 60, at })
  return await db.transaction().execute(async (tx) => {
    const draft = await lockDraft(tx, { browser, at })
    if (!draft) return 'no-draft'
    const hole = findHole(draft.answers, offer)
    if (hole) return { hole: hole.key }

    const expressionId = await enqueue(tx, { draft, offer, config, at })
    await openIn(tx, { browser, at, expressionId, provenAt: draft.provenAt })
    await tx.deleteFrom('interest.draft').where('id', '=', draft.id).execute()
    return 'sent'
  })
}

type Enqueuing = { draft: Draft; offer: Offer; config: Config; at: Date }

/** One of five ways, each with exactly one mail. */
async function enqueue(tx: Tx, { draft, offer, config, at }: Enqueuing): Promise<string> {
  const { answers, callId } = draft
  const from = await findSender(tx, config)
  const address = answers.address ?? ''
  await takeTurn(tx, address)
  // The lock waits for an organiser who is deciding the earlier one: its sender may be a member after that.
  const open = await lockOpenOne(tx, address)
  const member = await findMemberAt(tx, address)
  const before = member ? undefined : open
  const status = member || before ? 'set-aside' : 'waiting'
  const written = await writeExpression(tx, {
    answers,
    offer,
    status,
    callId,
    at,
    inPlaceOf: before?.id ?? null,
  })
  const on = { kind: 'expression', id: written.id }
  await recordAct(tx, { act: 'interest.send', by: null, on, at })
  const way = member
    ? 'member'
    : before
      ? 'set-aside'
      : await enter(tx, { draft, written, address, config, at })
  const letter = await letterFor(tx, { written, draft, from, config, at, way, before })
  await sendLater(tx, { ...letter, act: 'interest.send', about: written.id, to: address, at })
  return written.id
}

type Entering = { draft: Draft; written: Written; address: string; config: Config; at: Date }

/** A link to go on that was mailed to the address, and pressed in this browser, has proven it already. */
const enter = (tx: Tx, { draft: { callId, provenAt }, written, address, config, at }: Entering) =>
  letInByRule(tx, {
    expressionId: written.id,
    callId,
    address,
    isProven: provenAt !== null,
    post: config,
    at,
  })

type Writing = {
  written: Written
  draft: Draft
  from: Sender
  config: Config
  at: Date
  way: Outcome | 'member' | 'set-aside'
  before: { reference: string; sentAt: Date } | undefined
}

async function letterFor(tx: Tx, { written, draft, from, config, at, way, before }: Writing) {
  const { name = '', address = '' } = draft.answers
  const home = config.baseUrl
  if (way === 'member') return memberAlreadyLetter({ home, from })
  if (way === 'let-in')
    return welcomeLetter({
      name,
      address,
      by: null,
      looksForEvents: looksForEvents(draft.answers),
      home,
      from,
    })
  const link = await makeStandingLink(tx, { expressionId: written.id, baseUrl: home, at })
  const sent = { name, reference: written.reference, link, from }
  if (way === 'confirm') return confirmLetter({ ...sent, until: confirmationEnd(at) })
  return before ? sentBeforeLetter({ ...sent, before }) : receivedLetter(sent)
}
