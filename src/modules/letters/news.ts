import type { Topic } from '#platform/topics.ts'

/** Something that happened, for whoever wants to hear of it. */
export type News = {
  topic: Topic
  /** All for whom the topic is, or only these of them. */
  to: 'everybody' | readonly string[]
  /** Whoever did it knows already. */
  except?: string | null
  /** What makes it one of its topic, as the id of the act's thing: told twice, it is written once. */
  about: string
  title: string
  /** The text itself, as far as it fits a letter: plain words, a paragraph a line. */
  summary: string
  /** Where it is in the house. */
  href: `/${string}`
  at: Date
  /** After this instant it is not worth telling, as of an event that has begun. */
  untrueAt?: Date | null
}
