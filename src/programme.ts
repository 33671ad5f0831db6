import { canBeWrittenTo, communityFacts, readCommunityFacts } from '#modules/community/index.ts'
import { characteristicName, ownThemes } from '#modules/frameworks/index.ts'
import type { Programme } from '#modules/interest/index.ts'
import type { Db } from '#platform/db.ts'

/** Finds what somebody who would like to join may choose from, and where they may write to: one query of two rooms. */
export async function findProgramme(db: Db): Promise<Programme> {
  const found = await db
    .selectNoFrom([communityFacts().as('community'), ownThemes().as('themes')])
    .executeTakeFirstOrThrow()
  const community = readCommunityFacts(found.community)
  return {
    contact: canBeWrittenTo(community) ? community.contact : '',
    themes: found.themes.map((theme) => ({ key: theme.key, name: characteristicName(theme) })),
    rounds: community.challenge.rounds.map(({ theme }, index) => ({
      key: `round-${index + 1}`,
      name: theme,
    })),
  }
}
