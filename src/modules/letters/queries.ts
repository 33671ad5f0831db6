import { sql } from 'kysely'
import type { Viewer } from '#platform/access.ts'
import type { Db } from '#platform/db.ts'
import type { Manner } from '#platform/topics.ts'
import type { Choices } from './choices.ts'

const standard: Choices = {
  rhythm: 'weekly',
  weekday: 1,
  pausedUntil: null,
  hearsNews: true,
  revision: 0,
  manners: {},
}

/** Finds how a member wants to be written to. One query. */
export async function findChoices(db: Db, { viewer }: { viewer: Viewer }): Promise<Choices> {
  const found = await db
    .selectNoFrom((e) => [
      e
        .selectFrom('letters.reader')
        .select(
          sql<Omit<Choices, 'manners'>>`json_build_object('rhythm', rhythm, 'weekday', weekday,
            'pausedUntil', paused_until, 'hearsNews', hears_news, 'revision', revision)`.as('reader'),
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
