import { sql } from 'kysely'
import { plantBoards } from '#modules/boards/index.ts'
import { plantCommunity, plantUntoldCommunity } from '#modules/community/index.ts'
import { plantConnect } from '#modules/connect/index.ts'
import { plantQuestions } from '#modules/diversity/index.ts'
import { plantEvents } from '#modules/events/index.ts'
import { plantAdoption, plantCoDesign, plantCrosswalks, plantFrameworks } from '#modules/frameworks/index.ts'
import { plantCauses, plantInsights, plantVotes } from '#modules/insights/index.ts'
import { plantRules } from '#modules/invitations/index.ts'
import { plantMembers, plantPeople } from '#modules/people/index.ts'
import { plantSystem, plantSystemWithoutStory } from '#modules/system/index.ts'
import type { Config } from '#platform/config.ts'
import type { Database } from '#platform/db.ts'
import type { Seed } from '#platform/module.ts'
import { prepareRooms } from './app.ts'

/** The story of the first year, in the order of the floors: each module plants its part. */
const story: readonly Seed[] = [
  plantSystem,
  plantPeople,
  plantMembers,
  plantRules,
  plantCommunity,
  plantFrameworks,
  plantCrosswalks,
  plantAdoption,
  plantCoDesign,
  plantQuestions,
  plantBoards,
  plantConnect,
  plantEvents,
  plantInsights,
  plantVotes,
  plantCauses,
]
/** What a house gets that does not want the story. */
const bare: readonly Seed[] = [plantSystemWithoutStory, plantPeople, plantRules, plantUntoldCommunity]

/**
 * Fills a new database, all or nothing, once: several processes may start together, and one that was killed half
 * way has planted nothing. Returns whether it did.
 */
export async function plantStory(
  { database, config }: { database: Database; config: Config },
  now: Date,
): Promise<boolean> {
  // Some of what is planted is kept under a key that the rooms must hold.
  await prepareRooms({ database, config })
  return await database.db.transaction().execute(async (tx) => {
    // Whoever waits here waits for another process that is planting.
    await sql`set local statement_timeout = 0`.execute(tx)
    await sql`select pg_advisory_xact_lock(7000, 1)`.execute(tx)
    const someone = await tx.selectFrom('people.member').select('id').limit(1).executeTakeFirst()
    if (someone) return false
    for (const plant of config.seed === 'story' ? story : bare) await plant({ db: tx, config, now })
    return true
  })
}
