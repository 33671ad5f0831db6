import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { recordAct } from '#platform/audit.ts'
import { announce } from '#platform/channel.ts'
import type { Tx } from '#platform/db.ts'
import { contentChanged } from '#platform/page-memory.ts'
import type { NewDecision } from './decision-form.ts'
import { addDissents } from './keep-dissent.ts'
import type { Subject } from './queries.ts'
import { tellOfDecision } from './tell-of-decision.ts'

type Recording = {
  answers: NewDecision
  /** Chosen when its form was opened: of two presses, the second leads to what the first recorded. */
  id?: string
  /** What it is about in another room, where it is. */
  about?: Subject
  /** Who writes it down; null for the house itself. */
  by: string | null
  at: Date
}

/**
 * Writes down what the community decided, with the dissent, under a number that lasts. Nothing of it changes after
 * that. Two who record at once wait for each other, and get two numbers. It is done in the caller's transaction: a
 * wording comes into force with its decision, or not at all.
 */
export async function recordDecision(
  tx: Tx,
  { id = randomUUID(), answers, about, by, at }: Recording,
): Promise<{ id: string; number: string }> {
  const { options, dissents, ...record } = answers
  await sql`select pg_advisory_xact_lock(hashtext('governance.number'))`.execute(tx)
  const recorded = await findRecorded(tx, id)
  if (recorded) return recorded
  const number = await nextNumber(tx, record.decidedOn.slice(0, 4))
  await tx
    .insertInto('governance.decision')
    .values({ ...record, id, number, recordedAt: at, recordedBy: by })
    .execute()
  await tx
    .insertInto('governance.option')
    .values(options.map((option, index) => ({ ...option, decisionId: id, position: index + 1 })))
    .execute()
  await addDissents(tx, { decisionId: id, dissents, saidOn: record.decidedOn })
  await recordAct(tx, { act: 'governance.record', by, on: { kind: 'decision', id: number }, at })
  await announce(tx, contentChanged)
  if (about) await linkDecision(tx, { id, about })
  // What the house itself lays down was there before anybody.
  if (by !== null) await tellOfDecision(tx, { id, number, answers, by, at })
  return { id, number }
}

const findRecorded = (tx: Tx, id: string) =>
  tx.selectFrom('governance.decision').select(['id', 'number']).where('id', '=', id).executeTakeFirst()

/** The next number of a year. */
async function nextNumber(tx: Tx, year: string): Promise<string> {
  const { last } = await tx
    .selectFrom('governance.decision')
    .select(sql<number>`coalesce(max(split_part(number, '-', 3)::int), 0)`.as('last'))
    .where('number', 'like', `DR-${year}-%`)
    .executeTakeFirstOrThrow()
  return `DR-${year}-${String(last + 1).padStart(3, '0')}`
}

/** Ties a decision to what it is about in another room, whose pages then tell of it. */
export async function linkDecision(tx: Tx, { id, about }: { id: string; about: Subject }): Promise<void> {
  await tx
    .insertInto('governance.subject')
    .values({ decisionId: id, kind: about.kind, subjectId: about.id })
    .execute()
  await announce(tx, contentChanged)
}
