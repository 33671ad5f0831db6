import type { Db } from '#platform/db.ts'
import { findOwnAnswers, type OwnAnswer } from '../own-answers.ts'
import type { QuestionSet } from '../question-set.ts'
import { findAsking } from '../round.ts'

/** A member's answers to what is asked now, and those to what was asked earlier and is so no longer. */
export type OwnAnswers = { present: ReadonlyMap<string, OwnAnswer>; earlier: readonly OwnAnswer[] }

/** Finds what is asked, and what a member has answered. Two queries. */
export async function findAnswers(
  db: Db,
  memberId: string,
): Promise<{ set: QuestionSet | null; own: OwnAnswers }> {
  const { round, everAsked, key } = await findAsking(db)
  const set = round?.set ?? null
  const all = await findOwnAnswers(db, { key, memberId, questions: everAsked })
  const isPresent = ({ version }: OwnAnswer) => version === set?.version
  return {
    set,
    own: {
      present: new Map([...all].filter(([, answer]) => isPresent(answer))),
      earlier: [...all.values()].filter((answer) => !isPresent(answer)),
    },
  }
}
