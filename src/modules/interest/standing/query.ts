import type { Db } from '#platform/db.ts'

/** Finds the question that an applicant has not answered yet, or the last one that they have. */
export const findLastQuestion = (db: Db, expressionId: string) =>
  db
    .selectFrom('interest.question')
    .select(['words', 'answer'])
    .where('expressionId', '=', expressionId)
    .orderBy('askedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
