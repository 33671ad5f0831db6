import { communityFacts, readCommunityFacts } from '#modules/community/index.ts'
import { findOwnFramework, frameworkFacts } from '#modules/frameworks/index.ts'
import { peopleFacts } from '#modules/people/index.ts'
import type { Viewer } from '#platform/access.ts'
import type { Db } from '#platform/db.ts'
import { deadMailCount } from '#platform/mail/trouble.ts'

/** Finds what the hall shows its reader, in three queries: each room says its part, and one query asks them all. */
export async function findHall(db: Db, viewer: Viewer) {
  const [framework, { community, ...facts }] = await Promise.all([
    findOwnFramework(db),
    db
      .selectNoFrom([
        communityFacts().as('community'),
        frameworkFacts().as('frameworks'),
        peopleFacts(viewer.id).as('people'),
        deadMailCount().as('deadMail'),
      ])
      .executeTakeFirstOrThrow(),
  ])
  return { framework, community: readCommunityFacts(community), ...facts }
}

export type Hall = Awaited<ReturnType<typeof findHall>>
