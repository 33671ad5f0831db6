import { sql } from 'kysely'
import { type Came, findCame } from '#modules/invitations/index.ts'
import type { Db } from '#platform/db.ts'
import type { Status } from '../expression.ts'
import { type Belonging, partsOf } from '../expressions.ts'

/** How many stand on a page of the queue. */
export const perPage = 50

export type Shown = Exclude<Status, 'set-aside'>

/** What of the queue is shown: one kind, perhaps of one part of the system, from a place on. */
export type Filter = { status: Shown; partId: string | null; after: { at: Date; id: string } | null }

export type Queued = {
  id: string
  name: string
  reference: string
  address: string | null
  sentAt: Date
  decidedAt: Date | null
  confirmationEndsAt: Date | null
  hasAccessNeeds: boolean
  isEntered: boolean
  isAnswered: boolean
  /** How they came; by whose link, the house tells nobody. */
  came: Came | null
  parts: Belonging[]
}

/**
 * Lists what stands in the queue, oldest first; what was decided, newest first. A page at a time, whose place is held
 * by an expression and not by a number, so that nobody is passed over while others come and go. Two queries.
 */
export async function listQueue(db: Db, { status, partId, after }: Filter) {
  const isWaiting = status === 'waiting' || status === 'asked'
  // The moment by which ages are counted: waitsSince says the same of one.
  const order = isWaiting ? sql<Date>`coalesce(confirmation_ends_at, sent_at)` : sql<Date>`decided_at`
  const found = await db
    .selectFrom('interest.expression')
    .select(['id', 'name', 'reference', 'address', 'sentAt', 'decidedAt', 'confirmationEndsAt', partsOf()])
    .select('callId')
    .select([
      sql<boolean>`access_needs <> ''`.as('hasAccessNeeds'),
      sql<boolean>`entered_how is not null`.as('isEntered'),
      sql<boolean>`exists (select from interest.question where expression_id = expression.id and answer is not null)`.as(
        'isAnswered',
      ),
    ])
    .where('status', '=', status)
    .$if(partId !== null, (only) =>
      only.where(
        sql<boolean>`exists (select from interest.expression_part where expression_id = expression.id and part_id = ${partId})`,
      ),
    )
    .$if(after !== null, (only) =>
      only.where(
        sql<boolean>`(${order}, id) ${sql.raw(isWaiting ? '>' : '<')} (${after?.at}::timestamptz, ${after?.id}::uuid)`,
      ),
    )
    .orderBy(order, isWaiting ? 'asc' : 'desc')
    .orderBy('id', isWaiting ? 'asc' : 'desc')
    .limit(perPage + 1)
    .execute()
  const shown = found.slice(0, perPage)
  const cameOf = await findCame(db, shown)
  const queued: Queued[] = shown.map(({ callId, ...one }) => ({
    ...one,
    came: cameOf({ callId, address: one.address }),
  }))
  return { queued, hasMore: found.length > perPage }
}

export type QueueCounts = {
  statuses: Partial<Record<Status, number>>
  /** How many of those who wait need do no more than confirm their own address. */
  confirming: number
  /** Of those that are shown, by part of the system. */
  parts: { id: string; count: number }[]
  isClosed: boolean
}

/** Counts what stands where, and of one kind by part of the system: who belongs to two, in both. One query. */
export async function countQueue(
  db: Db,
  { status, now }: Pick<Filter, 'status'> & { now: Date },
): Promise<QueueCounts> {
  return await db
    .selectNoFrom([
      sql<Partial<Record<Status, number>>>`(
        select coalesce(json_object_agg(status, count), '{}')
        from (select status, count(*)::int as count from interest.expression group by status) counted
      )`.as('statuses'),
      sql<number>`(
        select count(*)::int from interest.expression
        where status = 'waiting' and confirmation_ends_at > ${now}
      )`.as('confirming'),
      sql<{ id: string; count: number }[]>`(
        select coalesce(json_agg(json_build_object('id', part_id, 'count', count)), '[]')
        from (
          select part_id, count(*)::int as count from interest.expression_part part
          join interest.expression expression on expression.id = part.expression_id
          where status = ${status} group by part_id
        ) counted
      )`.as('parts'),
      sql<boolean>`exists (select from interest.intake where closed_at is not null)`.as('isClosed'),
    ])
    .executeTakeFirstOrThrow()
}
