import { sql } from 'kysely'
import type { Manner, Topic } from '#platform/topics.ts'
import { isNews, mayBeStopped } from './manner.ts'

/**
 * How somebody wants to hear of a topic, as a column beside `letters.choice as choice` and `letters.reader as reader`:
 * as they chose, or as the topic has it where they did not; nothing where they said no to news.
 */
export const wishOf = (topic: Topic) => {
  const standard = isNews(topic)
    ? sql`case when reader.hears_news is false then 'not-at-all' else ${topic.standard} end`
    : sql`${topic.standard}::text`
  return sql<Manner>`coalesce(choice.manner, ${standard})`
}

/**
 * How they hear of it, beside the same. Whoever wants no digest hears nothing that would stand in it; what nobody may
 * switch off comes at once then.
 */
export const mannerOf = (topic: Topic) => {
  const instead = mayBeStopped(topic) ? 'not-at-all' : 'at-once'
  return sql<Manner>`case when ${wishOf(topic)} = 'digest' and reader.rhythm = 'never' then ${instead} else ${wishOf(topic)} end`
}
