import type { Db } from '#platform/db.ts'
import { type Entry, findTopic, listTopics, type Topic } from '#platform/topics.ts'

/** Something that waited for somebody's digest. */
export type Waiting = Entry & { memberId: string; topic: string; about: string; untrueAt: Date | null }

/** What a digest says of one topic, newest first. */
export type Section = { topic: Topic; entries: readonly Entry[] }

/** Drops what is no longer so: whose time is over, whose topic is gone, or whose own room says that it is not. */
export async function keepTrue(db: Db, waiting: readonly Waiting[], now: Date): Promise<Waiting[]> {
  const timely = waiting.filter(({ untrueAt }) => untrueAt === null || untrueAt > now)
  const kept = await Promise.all(
    [...Map.groupBy(timely, ({ topic }) => topic)].map(async ([key, items]) => {
      const topic = findTopic(key)
      if (!topic) return []
      if (!topic.stillTrue) return items
      const still = await topic.stillTrue(db, [...new Set(items.map(({ about }) => about))])
      return items.filter(({ about }) => still.has(about))
    }),
  )
  return kept.flat()
}

/** Puts what one member is told into an order: by topic as the house lists them, the newest first. */
export function arrange(entries: ReadonlyMap<string, readonly Entry[]>): Section[] {
  return listTopics().flatMap((topic) => {
    const own = entries.get(topic.key) ?? []
    if (own.length === 0) return []
    const plain = own.map(({ title, summary, href, at }) => ({ title, summary, href, at }))
    return [{ topic, entries: plain.toSorted((a, b) => b.at.getTime() - a.at.getTime()) }]
  })
}
