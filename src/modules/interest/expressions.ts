import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import type { Named } from './answers.ts'
import type { Status } from './expression.ts'

/** Lets one at a time do something about this (an address, a browser, a form), until the transaction ends. */
export async function takeTurn(tx: Tx, about: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`interest ${about}`}, 0))`.execute(tx)
}

/** Finds the one that is open for an address; nobody decides it until the transaction ends. */
export const lockOpenOne = (tx: Tx, address: string) =>
  tx
    .selectFrom('interest.expression')
    .select(['id', 'reference', 'sentAt'])
    .where('address', '=', address)
    .where('status', 'in', ['waiting', 'asked'])
    .forUpdate()
    .executeTakeFirst()

/** One that is to be decided: locked, so that of two organisers at once one does, and the other is told. */
export const lockExpression = (tx: Tx, id: string) =>
  tx
    .selectFrom('interest.expression')
    .select(['id', 'name', 'address', 'telephone', 'reference', 'status', 'sentAt', 'wantsEvents', 'events'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export type AskedQuestion = {
  id: string
  words: string
  askedBy: string | null
  askedAt: string
  answer: string | null
  answeredAt: string | null
}

/**
 * Finds an expression of interest with all that organisers may see of it. Whom somebody would rather not be matched
 * with is not among it, nor whether they said so. One query.
 *
 * @throws NotFound where there is none, or it was set aside: its writer has another one in the queue.
 */
export async function findExpression(db: Db, id: string) {
  const found = await db
    .selectFrom('interest.expression')
    .selectAll('interest.expression')
    .select([partsOf(), placesOf(), questionsOf()])
    .where('id', '=', id)
    .where('status', '<>', 'set-aside')
    .executeTakeFirst()
  if (!found) throw new NotFound('expression of interest')
  const { themes, rounds, events, status, ...rest } = found
  return {
    ...rest,
    // The table lets in no other words, and only this module writes the three lists.
    status: status as Status,
    themes: themes as Named[], // see above
    rounds: rounds as Named[], // see above
    events: events as Named[], // see above
  }
}

export type Expression = Awaited<ReturnType<typeof findExpression>>

export type Belonging = { id: string; organisation: string }

/** The parts that an expression names, as a column. */
export const partsOf = () =>
  sql<Belonging[]>`(
    select coalesce(json_agg(json_build_object('id', part_id, 'organisation', organisation) order by position), '[]')
    from interest.expression_part where expression_id = expression.id
  )`.as('parts')

const placesOf = () =>
  sql<string[]>`(
    select coalesce(json_agg(place_id), '[]') from interest.expression_place where expression_id = expression.id
  )`.as('places')

const questionsOf = () =>
  sql<AskedQuestion[]>`(
    select coalesce(json_agg(json_build_object('id', id, 'words', words, 'askedBy', asked_by, 'askedAt', asked_at,
      'answer', answer, 'answeredAt', answered_at) order by asked_at, id), '[]')
    from interest.question where expression_id = expression.id
  )`.as('questions')
