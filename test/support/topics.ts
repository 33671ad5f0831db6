import { nameTopics, type Topic } from '#platform/topics.ts'

/** A topic of no room, for tests of how any topic is told: at once, unless it says otherwise. */
export function aTopic(given: Partial<Topic> & Pick<Topic, 'key'>): Topic {
  const topic: Topic = {
    name: 'Things that happen',
    does: 'Whatever happens.',
    because: 'things happen',
    standard: 'at-once',
    offers: ['at-once', 'digest', 'not-at-all'],
    for: 'member',
    ...given,
  }
  nameTopics([topic])
  return topic
}
