import type { Db } from '#platform/db.ts'
import type { PersonalTable } from '#platform/personal.ts'
import { findOwnAnswers } from './own-answers.ts'
import { findQuestion, inWordsOf, takingPart } from './question-set.ts'
import { findAsking } from './round.ts'

/**
 * What the room holds of people: their answers, which the database cannot find by their member. The house can, with
 * its key, and forgets them by the notices of people.
 */
export const personal: readonly PersonalTable[] = [
  {
    table: 'diversity.answer',
    title: 'Your answers to the equality questions',
    where: 'false',
    columns: {},
    withheld: {
      pseudonym: 'by which alone an answer is yours; it tells nobody anything without the key of the house',
      option: 'handed out in words, by the room itself',
    },
    read: readAnswers,
    erased: 'with the member',
  },
]

async function readAnswers(db: Db, memberId: string): Promise<Record<string, unknown>[]> {
  const { round, everAsked, key } = await findAsking(db)
  const own = await findOwnAnswers(db, { key, memberId, questions: everAsked })
  return [...own.values()]
    .filter(({ question }) => question !== takingPart)
    .map(({ question, version, option }) => {
      const asked = round?.set?.version === version ? findQuestion(round.set, question) : undefined
      return {
        Question: asked?.ask ?? question,
        Answer: asked ? inWordsOf(asked, option) : option,
        'Version of the questions': version,
      }
    })
}
