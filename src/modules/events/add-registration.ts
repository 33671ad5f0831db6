import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '#platform/db.ts'
import { placeTokens } from './place-token.ts'
import { registrationOf, selectRegistrations } from './queries.ts'
import type { Comes, Registration } from './registration.ts'

/** Who asks for a place: a member, or a guest by their name and address. */
export type Who = { memberId: string } | { name: string; address: string }

/** Somebody without e-mail, and the organiser who writes down for them what they say by telephone. */
export type WrittenDown = {
  /** Made with the form: of two presses, one writes down. */
  id: string
  name: string
  reachedHow: string
  writtenDownBy: string
}

/** What somebody says with it: where they stand, who comes with them, and how they take part. */
export type Asked = {
  partId: string | null
  carers: number
  interpreters: number
  /** Null at an event that is not both in a room and online, and where they were not asked. */
  comes: Comes | null
  /** Whether they join online only until there is a place for them in the room. */
  wantsRoom: boolean
  /** What was answered to the event's questions, by the question. */
  answers: ReadonlyMap<string, string>
}

type Adding = { eventId: string; who: Who | WrittenDown; asked: Asked; at: Date }

/**
 * Writes down that somebody asks for a place, at the end of the list: whether they get one is decided for all alike
 * (`givePlaces`). Undefined where they have one already, or wait. The event is held.
 */
export async function addRegistration(
  tx: Tx,
  { eventId, who, asked, at }: Adding,
): Promise<Registration | undefined> {
  const id = 'id' in who ? who.id : randomUUID()
  const { tokenHash } = (await placeTokens(tx))(id)
  // A form reads more than the table holds: each column by its name.
  const { partId, carers, interpreters, comes, wantsRoom, answers } = asked
  const roomWantedAt = wantsRoom ? at : null
  const named = { id, eventId, tokenHash, partId, carers, interpreters, comes, roomWantedAt, askedAt: at }
  const added = await tx
    .insertInto('events.registration')
    .values({ ...named, ...whose(who, at) })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) return undefined
  await keepAnswers(tx, { registrationId: id, eventId, answers })
  return registrationOf(await selectRegistrations(tx).where('id', '=', id).executeTakeFirstOrThrow())
}

type Keeping = { registrationId: string; eventId: string; answers: ReadonlyMap<string, string> }

/** Keeps what somebody answers to what an event asks. An organiser may have taken a question away while they typed. */
export async function keepAnswers(tx: Tx, { registrationId, eventId, answers }: Keeping): Promise<void> {
  if (answers.size === 0) return
  await sql`
    insert into events.answer (registration_id, question_id, words)
    select ${registrationId}, question.id, said.words
    from unnest(${[...answers.keys()]}::uuid[], ${[...answers.values()]}::text[]) as said (question_id, words)
    join events.question on question.id = said.question_id and question.event_id = ${eventId}`.execute(tx)
}

/** Only a guest has to show first that the address is theirs. */
function whose(who: Who | WrittenDown, at: Date) {
  if ('memberId' in who) return { memberId: who.memberId, confirmedAt: at }
  if ('address' in who) return { guestName: who.name, guestAddress: who.address, confirmedAt: null }
  const { name, reachedHow, writtenDownBy } = who
  return { guestName: name, reachedHow, writtenDownBy, agreedAt: at, confirmedAt: at }
}

/** Puts somebody at the end of the list once they have confirmed: until then, nobody waited behind them. */
export async function enterList(tx: Tx, registrationId: string, at: Date): Promise<void> {
  await tx
    .updateTable('events.registration')
    .set({ confirmedAt: at, number: sql<number>`default` })
    .where('id', '=', registrationId)
    .execute()
}
