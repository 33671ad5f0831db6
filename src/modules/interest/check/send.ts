import { decideEntry } from '#modules/invitations/index.ts'
import { findMemberAt, findSender, type Sender } from '#modules/people/index.ts'
import { recordAct } from '#platform/audit.ts'
import type { Config } from '#platform/config.ts'
import type { Db, Tx } from '#platform/db.ts'
import { limit } from '#platform/limit.ts'
import { sendLater } from '#platform/mail/outbox.ts'
import type { Offer } from '../answers.ts'
import { becomeMember } from '../become-member.ts'
import { type Draft, lockDraft, openIn } from '../drafts.ts'
import { lockOpenOne, takeTurn } from '../expressions.ts'
import { welcomeLetter } from '../letters/on-deciding.tsx'
import { memberAlreadyLetter, receivedLetter, sentBeforeLetter } from '../letters/on-sending.tsx'
import { findHole } from '../questions/all.ts'
import { makeStandingLink } from '../standing-link.ts'
import { type Written, writeExpression } from '../write-expression.ts'

type Sending = { browser: Buffer; offer: Offer; origin: string; config: Config; at: Date }
export type SendOutcome = 'sent' | 'no-draft' | { hole: string }

/**
 * Sends what somebody has answered: it joins the queue, or makes them a member at once where their invitation says so.
 *
 * The page that follows is the same for everybody. Only the mailbox of the address learns that it is a member's
 * already, or that it has sent one before; nobody finds out about another by typing their address.
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
    await openIn(tx, { browser, at, expressionId })
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
  const member = await findMemberAt(tx, address)
  const before = member ? undefined : await lockOpenOne(tx, address)
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
  const isLetIn = status === 'waiting' && (await letIn(tx, { draft, written, at }))
  const letter = await letterFor(tx, {
    written,
    draft,
    from,
    config,
    at,
    isLetIn,
    isMember: !!member,
    before,
  })
  await sendLater(tx, { ...letter, act: 'interest.send', about: written.id, to: address, at })
  return written.id
}

/**
 * The organisers' rules say whether they come in at once. Whoever sends it from a browser that was opened by a link
 * from the mail of the address has shown that it is theirs; for nobody else does a rule about addresses speak.
 */
async function letIn(tx: Tx, { draft, written, at }: { draft: Draft; written: Written; at: Date }) {
  const { callId, provenAt, answers } = draft
  if (!callId) return false
  const address = (provenAt && answers.address) ?? null
  if (!(await decideEntry(tx, { callId, address })).isLetIn) return false
  const outcome = await becomeMember(tx, { expressionId: written.id, by: null, at })
  return typeof outcome === 'object'
}

type Writing = {
  written: Written
  draft: Draft
  from: Sender
  config: Config
  at: Date
  isLetIn: boolean
  isMember: boolean
  before: { reference: string; sentAt: Date } | undefined
}

async function letterFor(tx: Tx, { written, draft, from, config, at, ...way }: Writing) {
  const { name = '', address = '' } = draft.answers
  const home = config.baseUrl
  if (way.isMember) return memberAlreadyLetter({ home, from })
  if (way.isLetIn) return welcomeLetter({ name, address, by: null, home, from })
  const link = await makeStandingLink(tx, { expressionId: written.id, baseUrl: home, at })
  const sent = { name, reference: written.reference, link, from }
  return way.before ? sentBeforeLetter({ ...sent, before: way.before }) : receivedLetter(sent)
}
