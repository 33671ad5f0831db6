import type { Named } from '#modules/interest/index.ts'
import { findSender, type Post } from '#modules/people/index.ts'
import type { Tx } from '#platform/db.ts'
import { sendLater } from '#platform/mail/outbox.ts'
import { askPlace } from './ask-place.ts'
import type { Closed } from './event.ts'
import { type Missed, missedEmail } from './missed-email.tsx'
import { idOf } from './offered-events.ts'
import { listOfferedParts } from './offered-parts.ts'
import { findPlaceAddresses } from './place-addresses.ts'
import { lockEventIfThere } from './queries.ts'
import { listQuestions } from './questions.ts'

type Wanting = { memberId: string; events: readonly Named[]; post: Post; at: Date }

/**
 * Registers a member for the events that they chose in another form, by the same rules as everybody; and tells them
 * kindly, in one letter, of those that take no registrations any more. Events are held in the order of their ids, so
 * that two who want the same ones never wait for each other.
 */
export async function followWanted(tx: Tx, { memberId, events, post, at }: Wanting): Promise<void> {
  const ids = events.flatMap(({ key }) => idOf(key) ?? []).toSorted()
  if (ids.length === 0) return
  const address = (await findPlaceAddresses(tx, [memberId])).get(memberId)
  const [part] = await listOfferedParts(tx, { memberId, now: at })
  const alone = { carers: 0, interpreters: 0, comes: null, wantsRoom: false }
  const asked = { partId: part?.id ?? null, ...alone, answers: new Map<string, string>() }
  const missed: Missed[] = []
  // A dozen at most, and each is held and given by itself.
  for (const id of ids) {
    const event = await lockEventIfThere(tx, id)
    if (!event || (address && (await isThereAsGuest(tx, event.id, address)))) continue
    const asks = event.format === 'both' || (await listQuestions(tx, event.id)).length > 0
    const outcome = await askPlace(tx, { event, memberId, asked, asks, config: post, at })
    if (isClosed(outcome)) missed.push({ event, why: outcome })
  }
  if (address && missed.length > 0) await tellMissed(tx, { memberId, address, missed, post, at })
}

const isClosed = (outcome: string): outcome is Closed =>
  !['registered', 'waiting', 'already'].includes(outcome)

/** Whoever registered with this address as a guest has a place, and brings it to their account. */
const isThereAsGuest = async (tx: Tx, eventId: string, address: string): Promise<boolean> =>
  (await tx
    .selectFrom('events.registration')
    .select('id')
    .where('eventId', '=', eventId)
    .where('guestAddress', '=', address)
    .where('memberId', 'is', null)
    .where('confirmedAt', 'is not', null)
    .where('cancelledAt', 'is', null)
    .executeTakeFirst()) !== undefined

type Telling = Pick<Wanting, 'memberId' | 'post' | 'at'> & { address: string; missed: readonly Missed[] }

async function tellMissed(tx: Tx, { memberId, address, missed, post, at }: Telling): Promise<void> {
  const from = (await findSender(tx, post)).name
  const letter = missedEmail({ missed, from, home: post.baseUrl })
  const about = `${memberId} ${at.toISOString()}`
  await sendLater(tx, { ...letter, act: 'events.missed', about, to: address, at })
}
