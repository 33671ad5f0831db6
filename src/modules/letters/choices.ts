import { sql } from 'kysely'
import type { Viewer } from '#platform/access.ts'
import type { Db } from '#platform/db.ts'
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

const standard: Choices = { rhythm: 'weekly', weekday: 1, pausedUntil: null, revision: 0, manners: {} }

/** Finds how a member wants to be written to. One query. */
export async function findChoices(db: Db, { viewer }: { viewer: Viewer }): Promise<Choices> {
  const found = await db
    .selectNoFrom((e) => [
      e
        .selectFrom('letters.reader')
        .select(
          sql<Omit<Choices, 'manners'>>`json_build_object('rhythm', rhythm, 'weekday', weekday,
            'pausedUntil', paused_until, 'revision', revision)`.as('reader'),
        )
        .where('memberId', '=', viewer.id)
        .as('reader'),
      e
        .selectFrom('letters.choice')
        .select(sql<Record<string, Manner>>`json_object_agg(topic, manner)`.as('manners'))
        .where('memberId', '=', viewer.id)
        .as('manners'),
    ])
    .executeTakeFirstOrThrow()
  return { ...standard, ...found.reader, manners: found.manners ?? {} }
}

/** The topics that a member can hear of, by what they do for the community. */
export const topicsFor = ({ roles }: Pick<Viewer, 'roles'>): readonly Topic[] =>
  listTopics().filter((topic) => topic.for === 'member' || roles.has(topic.for))

/** The name of a topic's field: a full stop would part it in two. */
export const fieldOf = ({ key }: Topic) => key.replace('.', '-')
