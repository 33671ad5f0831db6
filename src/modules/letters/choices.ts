import type { Viewer } from '#platform/access.ts'
import { listTopics, type Manner, type Topic } from '#platform/topics.ts'
import type { Rhythm } from './reader.ts'

/** How a member is written to: what they chose, and what holds where they did not. */
export type Choices = {
  rhythm: Rhythm
  weekday: number
  pausedUntil: string | null
  /** Grows with each change, so that two windows do not undo each other unseen. */
  revision: number
  manners: Readonly<Record<string, Manner>>
}

/** The topics that a member can hear of, by what they do for the community. */
export const topicsFor = ({ roles }: Pick<Viewer, 'roles'>): readonly Topic[] =>
  listTopics().filter((topic) => topic.for === 'member' || roles.has(topic.for))

/** The name of a topic's field: a full stop would part it in two. */
export const fieldOf = ({ key }: Topic) => key.replace('.', '-')
