import { canBeWrittenTo, findCommunity } from '#modules/community/index.ts'
import { recordAct } from '#platform/audit.ts'
import type { Config } from '#platform/config.ts'
import type { Db } from '#platform/db.ts'
import { isDraft } from '../event.ts'
import { listRegistrations, lockEvent } from '../queries.ts'
import { isNoHalfOf } from '../registration.ts'
import { writeToRegistered } from '../write-to-registered.ts'
import { messageEmail } from './email.tsx'
import type { Message } from './form.ts'

type Ask = { eventId: string; message: Message; by: string; config: Config; at: Date }

export type MessageOutcome = 'sent' | 'nobody' | 'not-now'

/**
 * Writes to those who have a place at an event or wait for one, to one half of an event that is both, or to everybody:
 * to each once, however often it is pressed. What was written is kept with the event, for the other organisers. Answers
 * go to the community.
 */
export function message(db: Db, { eventId, message: said, by, config, at }: Ask): Promise<MessageOutcome> {
  return db.transaction().execute(async (tx) => {
    const event = await lockEvent(tx, eventId)
    if (isDraft(event) || isNoHalfOf(event, said.to)) return 'not-now'
    const registrations = await listRegistrations(tx, { eventId, whom: said.to })
    if (registrations.length === 0) return 'nobody'
    const { to, subject, words, once } = said
    const written = await tx
      .insertInto('events.message')
      .values({ eventId, writtenBy: by, writtenTo: to, subject, words, sentAt: at, recipients: 0, once })
      .onConflict((conflict) => conflict.column('once').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!written) return 'sent'
    const recipients = await writeToRegistered(tx, {
      act: 'events.message',
      once: written.id,
      event,
      registrations,
      letter: (frame) => messageEmail({ event, subject, words, frame }),
      replyTo: await findContact(tx),
      config,
      at,
    })
    await tx.updateTable('events.message').set({ recipients }).where('id', '=', written.id).execute()
    await recordAct(tx, { act: 'events.message', by, on: { kind: 'event', id: event.slug }, at })
    return 'sent'
  })
}

/** The community's own address, where it has one; without it, answers go to where its letters come from. */
export async function findContact(db: Db): Promise<string | null> {
  const community = await findCommunity(db)
  return canBeWrittenTo(community) ? community.contact : null
}
