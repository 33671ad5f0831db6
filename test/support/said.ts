import type { TestHouse } from './house.ts'

/** What four people said of listening, and three of buses: two themes, in words that they share. */
export const saidOfTwo = {
  listening: [
    'Listening to residents builds trust',
    'Residents trust leaders who are listening before they speak',
    'Trust grows when residents hear that leaders were listening',
    'Leaders lose trust when listening ends at the meeting',
  ],
  buses: [
    'The clinic is two buses away for carers',
    'Carers miss the clinic when buses are late',
    'Free buses for carers to the clinic',
  ],
} as const

/** Keeps insights, each of another invented member. Answers their ids, in order. */
export async function keepInsights(
  { db, clock }: Pick<TestHouse, 'db' | 'clock'>,
  all: readonly string[],
  { uses = ['wording', 'report', 'public'] }: { uses?: string[] } = {},
): Promise<string[]> {
  const ids: string[] = []
  for (const words of all) {
    const { id } = await db
      .insertInto('insights.insight')
      .values({ source: 'free', words, uses, saidAt: clock.now() })
      .returning('id')
      .executeTakeFirstOrThrow()
    const { id: memberId } = await db
      .insertInto('people.member')
      .values({ name: `Somebody ${id.slice(0, 8)}`, joinedAt: clock.now(), leftAt: null })
      .returning('id')
      .executeTakeFirstOrThrow()
    await db
      .insertInto('insights.insightAuthor')
      .values({ insightId: id, position: 0, memberId, attribution: 'none' })
      .execute()
    ids.push(id)
  }
  return ids
}
