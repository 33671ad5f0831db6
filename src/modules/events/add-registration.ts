import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '#platform/db.ts'
import { placeTokens } from './place-token.ts'
import { registrationOf, selectRegistrations } from './queries.ts'
import type { Registration } from './registration.ts'

/** Who asks for a place: a member, or a guest by their name and address. */
export type Who = { memberId: string } | { name: string; address: string }

/** What somebody says with it: where they stand, and who comes with them. */
export type Asked = {
  partId: string | null
  carers: number
  interpreters: number
  /** What was answered to the event's questions, by the question. */
  answers: ReadonlyMap<string, string>
}

type Adding = { eventId: string; who: Who; asked: Asked; at: Date }

/**
 * Writes down that somebody asks for a place, at the end of the list: whether they get one is decided for all alike
 * (`givePlaces`). Undefined where they have one already, or wait. The event is held.
 */
export async function addRegistration(
  tx: Tx,
  { eventId, who, asked: { answers, ...asked }, at }: Adding,
): Promise<Registration | undefined> {
  const id = randomUUID()
  const { tokenHash } = (await placeTokens(tx))(id)
  const whose =
    'memberId' in who
      ? { memberId: who.memberId, confirmedAt: at }
      : { guestName: who.name, guestAddress: who.address, confirmedAt: null }
  const added = await tx
    .insertInto('events.registration')
    .values({ id, eventId, tokenHash, ...whose, ...asked, askedAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) return undefined
  if (answers.size > 0)
    // An organiser may have taken a question away while they typed.
    await sql`
      insert into events.answer (registration_id, question_id, words)
      select ${id}, question.id, said.words
      from unnest(${[...answers.keys()]}::uuid[], ${[...answers.values()]}::text[]) as said (question_id, words)
      join events.question on question.id = said.question_id and question.event_id = ${eventId}`.execute(tx)
  return registrationOf(await selectRegistrations(tx).where('id', '=', id).executeTakeFirstOrThrow())
}

/** Puts somebody at the end of the list once they have confirmed: until then, nobody waited behind them. */
export async function enterList(tx: Tx, registrationId: string, at: Date): Promise<void> {
  await tx
    .updateTable('events.registration')
    .set({ confirmedAt: at, number: sql<number>`default` })
    .where('id', '=', registrationId)
    .execute()
}
