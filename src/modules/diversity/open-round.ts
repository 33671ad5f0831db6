import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import { recordAct } from '#platform/audit.ts'
import type { Db, Tx } from '#platform/db.ts'
import { monthOf } from './quarter.ts'
import type { QuestionSet } from './question-set.ts'
import { readStored } from './round.ts'

type Opening = {
  /** What is asked from now on; null to ask nothing any more. */
  set: QuestionSet | null
  /** The round that whoever chooses saw; 0 where there was none. */
  seen: number
  by: string | null
  at: Date
}
export type OpenOutcome = 'opened' | 'changed-meanwhile' | 'version-taken'

/**
 * Begins a round: from now on these questions are asked, or none. Answers that were given to others stay as they are,
 * under their version.
 */
export function openRound(db: Db, { set, seen, by, at }: Opening): Promise<OpenOutcome> {
  return inTransaction(db, async (tx) => {
    if (set && (await isOtherwise(tx, set))) return 'version-taken'
    const [version, questions] = set ? [set.version, JSON.stringify(set)] : [null, null]
    const opened = await tx
      .insertInto('diversity.round')
      .values({ number: seen + 1, version, month: monthOf(at), questions })
      .onConflict((conflict) => conflict.doNothing())
      .returning('number')
      .executeTakeFirst()
    if (!opened) return 'changed-meanwhile'
    if (set) {
      await tx
        .insertInto('diversity.question')
        .values(set.questions.map(({ id }) => ({ id })))
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    }
    await recordAct(tx, {
      act: set ? 'diversity.chooseQuestions' : 'diversity.stopAsking',
      by,
      on: { kind: 'round', id: String(opened.number) },
      at,
    })
    return 'opened'
  })
}

/** A version that was asked before says what it said then, or answers to it would mean two things. */
async function isOtherwise(tx: Tx, set: QuestionSet): Promise<boolean> {
  const earlier = await tx
    .selectFrom('diversity.round')
    .select(sql<string>`questions::text`.as('questions'))
    .where('version', '=', set.version)
    .limit(1)
    .executeTakeFirst()
  return earlier !== undefined && !isDeepStrictEqual(readStored(earlier.questions), set)
}

/** A seed brings its own transaction. */
const inTransaction = <T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> =>
  // What says that it is a transaction is one.
  db.isTransaction ? work(db as Tx) : db.transaction().execute(work)
