import { rolesOf, type Viewer } from '#platform/access.ts'
import { listTopics, type Manner, type Topic } from '#platform/topics.ts'
import { isNews } from './manner.ts'
import type { Rhythm } from './reader.ts'

/** How a member is written to: what they chose, and what holds where they did not. */
export type Choices = {
  rhythm: Rhythm
  weekday: number
  pausedUntil: string | null
  /** Whether they agreed to news, or were never asked. */
  hearsNews: boolean
  /** Grows with each change, so that two windows do not undo each other unseen. */
  revision: number
  manners: Readonly<Record<string, Manner>>
}

/** The topics that a member can hear of, by what they do for the community. */
export const topicsFor = ({ roles }: Pick<Viewer, 'roles'>): readonly Topic[] =>
  listTopics().filter((topic) => topic.for === 'member' || rolesOf(topic.for).some((role) => roles.has(role)))

/** How a member wants to hear of a topic, chosen or not. */
export const wishFor = (topic: Topic, { manners, hearsNews }: Choices): Manner =>
  manners[topic.key] ?? (isNews(topic) && !hearsNews ? 'not-at-all' : topic.standard)

/** The name of a topic's field: a full stop would part it in two. */
export const fieldOf = ({ key }: Topic) => key.replace('.', '-')
