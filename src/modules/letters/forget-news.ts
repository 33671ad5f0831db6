import type { Tx } from '#platform/db.ts'
import type { Topic } from '#platform/topics.ts'

/** Takes back what was told of these things, as far as no letter brought it yet: nothing of its words is kept. */
export async function forgetNews(
  tx: Tx,
  { topic, about }: { topic: Topic; about: readonly string[] },
): Promise<void> {
  if (about.length === 0) return
  await tx.deleteFrom('letters.news').where('topic', '=', topic.key).where('about', 'in', about).execute()
}
