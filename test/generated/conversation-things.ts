import type { TestHouse } from '#test/house.ts'
import { layConversation } from '#test/voting.ts'

/**
 * A conversation that is open, with statements; and an insight under the id of that of a meeting, as both stand in
 * addresses by the same word.
 */
export async function findConversation(
  house: TestHouse,
  { insight }: { insight: string },
): Promise<Readonly<Record<string, string>>> {
  const { db, clock } = house
  const statements = ['We listen before we speak', 'Lunch is where it happens']
  const { slug } = await layConversation(house, { slug: 'an-open-conversation', statements })
  await db
    .insertInto('insights.insight')
    .values({
      id: insight,
      source: 'free',
      words: 'Ask first.',
      uses: ['wording', 'public'],
      saidAt: clock.now(),
    })
    .execute()
  return { conversation: slug, statement: '1' }
}
