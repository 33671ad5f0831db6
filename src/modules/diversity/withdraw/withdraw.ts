import type { Viewer } from '#platform/access.ts'
import type { Db } from '#platform/db.ts'
import { findOwnAnswers, withdrawAnswers } from '../own-answers.ts'
import { takingPart } from '../question-set.ts'
import { findAsking } from '../round.ts'

/**
 * Deletes a member's answer to a question, or all their answers, at once. With the last of what is asked now goes the
 * note that they took part.
 */
export async function withdraw(
  db: Db,
  { viewer, question }: { viewer: Viewer; question: string },
): Promise<void> {
  const { round, everAsked, key } = await findAsking(db)
  const memberId = viewer.id
  if (question === 'all') {
    return await withdrawAnswers(db, { key, memberId, questions: [...everAsked, takingPart] })
  }
  const own = await findOwnAnswers(db, { key, memberId, questions: everAsked })
  const left = [...own.values()].some(
    (answer) => answer.question !== question && answer.version === round?.set?.version,
  )
  await withdrawAnswers(db, { key, memberId, questions: left ? [question] : [question, takingPart] })
}
