import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db.ts'
import { type DiversityKey, findKey, pseudonymOf } from './key.ts'
import { type QuestionSet, takingPart } from './question-set.ts'
import { listAsked } from './round.ts'

/** A member's own answer, and the version of the questions that it was given to. */
export type OwnAnswer = { question: string; version: string; option: string }

/** Finds a member's own answers, by their question. The database knows no other way to them. One query. */
export async function findOwnAnswers(
  db: Db,
  { key, memberId, questions }: { key: DiversityKey; memberId: string; questions: readonly string[] },
): Promise<ReadonlyMap<string, OwnAnswer>> {
  const names = questions.map((question) => pseudonymOf(key, memberId, question))
  const { rows } = await sql<OwnAnswer>`
    select question, version, option from diversity.own_answers(${key.mark}, ${names}::bytea[])`.execute(db)
  return new Map(rows.map((row) => [row.question, row]))
}

type Keeping = { key: DiversityKey; memberId: string; set: QuestionSet; question: string; option: string }

/**
 * Keeps a member's answer in place of an earlier one. Nothing is written beside it: no act, no mail, no instant.
 *
 * Returns false where these questions are not asked any more.
 */
export async function keepAnswer(
  db: Db,
  { key, memberId, set, question, option }: Keeping,
): Promise<boolean> {
  const { rows } = await sql<{ kept: boolean }>`select diversity.keep_answer(${key.mark}, ${question},
    ${pseudonymOf(key, memberId, question)}, ${option}, ${set.version},
    ${pseudonymOf(key, memberId, takingPart)}) as kept`.execute(db)
  return rows[0]?.kept === true
}

type Withdrawing = { key: DiversityKey; memberId: string; questions: readonly string[] }

/** Deletes a member's answers to these questions, at once. */
export async function withdrawAnswers(db: Db, { key, memberId, questions }: Withdrawing): Promise<void> {
  const names = questions.map((question) => pseudonymOf(key, memberId, question))
  await sql`select diversity.withdraw_answers(${key.mark}, ${names}::bytea[])`.execute(db)
}

/**
 * Deletes all that a member ever answered, in the transaction in which they leave or are erased. What was published
 * meanwhile stays: it is about nobody.
 */
export async function forgetMember(tx: Tx, memberId: string): Promise<void> {
  const key = await findKey(tx)
  if (!key) return
  const questions = [...(await listAsked(tx)), takingPart]
  await withdrawAnswers(tx, { key, memberId, questions })
}
