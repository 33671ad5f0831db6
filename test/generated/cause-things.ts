import { findComparison, listChangedPhrases } from '#modules/frameworks/index.ts'
import type { TestHouse } from '#test/house.ts'

/** A phrase that changed between the wordings of the story, and a statement that may not have changed it. */
export async function findCause({ db }: TestHouse): Promise<Readonly<Record<string, string>>> {
  const asked = { framework: 'sel-system-leader', before: '2021-10', after: '2022-10' }
  const [phrase] = listChangedPhrases((await findComparison(db, asked)).comparison)
  const { id } = await db
    .selectFrom('insights.statement')
    .select('id')
    .where('status', '=', 'in')
    .orderBy('sentAt')
    .limit(1)
    .executeTakeFirstOrThrow()
  return { phrase: phrase?.key ?? '', said: id }
}
