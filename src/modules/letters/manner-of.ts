import { sql } from 'kysely'
import type { Manner, Topic } from '#platform/topics.ts'
import { mayBeStopped } from './manner.ts'

/**
 * How somebody hears of a topic, as a column beside `letters.choice as choice` and `letters.reader as reader`. Whoever
 * wants no digest hears nothing that would stand in it; what nobody may switch off comes at once then.
 */
export const mannerOf = (topic: Topic) => {
  const chosen = sql<Manner>`coalesce(choice.manner, ${topic.standard})`
  const instead = mayBeStopped(topic) ? 'not-at-all' : 'at-once'
  return sql<Manner>`case when ${chosen} = 'digest' and reader.rhythm = 'never' then ${instead} else ${chosen} end`
}
