import type { Db } from '#platform/db.ts'
import { declareQuestion } from '#platform/questions.ts'
import type { Subject } from './queries.ts'

/** What a decision is about in another room: what it is called there, and where it stands. */
export type About = { words: string; href: string }

/** What these subjects of a decision are called, and where they stand. Each room knows its own; others are left out. */
export const aboutCalled = declareQuestion<readonly About[], [subjects: readonly Subject[]]>()

/** Lists what a decision is about, so that its page leads there. */
export async function listAbout(db: Db, number: string): Promise<readonly About[]> {
  const rows = await db
    .selectFrom('governance.subject as subject')
    .innerJoin('governance.decision as decision', 'decision.id', 'subject.decisionId')
    .select(['subject.kind', 'subject.subjectId as id'])
    .where('decision.number', '=', number)
    .execute()
  if (rows.length === 0) return []
  // They are stored in this form alone.
  return (await aboutCalled.ask(db, rows as Subject[])) ?? []
}
