import type { Viewer } from '#platform/access.ts'
import type { Db } from '#platform/db.ts'
import { type Format, formats, type Named, type Time, times } from './answers.ts'

type Own = { wantsEvents: boolean; rounds: Named[]; themes: Named[]; formats: Format[]; times: Time[] }

/** Says what a member would like to take part in, as they chose it. Whom they would rather not meet is not in it. */
export async function describeWishes(db: Db, { viewer }: { viewer: Viewer }): Promise<string> {
  const own = await db
    .selectFrom('interest.signUp')
    .select(['wantsEvents', 'rounds', 'themes', 'formats', 'times'])
    // The forms that write them let in these words only.
    .$castTo<Own>()
    .where('memberId', '=', viewer.id)
    .executeTakeFirst()
  if (!own) return nothingChosen
  const names = (all: readonly Named[]) => all.map(({ name }) => name)
  const lines = [
    [own.wantsEvents && 'Events', ...names(own.rounds).map((name) => `Connect Five: ${name}`)],
    [own.themes.length > 0 && `Themes: ${names(own.themes).join(', ')}`],
    [own.formats.length > 0 && `By: ${own.formats.map((key) => formats[key]).join(', ')}`],
    [own.times.length > 0 && `When: ${own.times.map((key) => times[key]).join(', ')}`],
  ].map((line) => line.filter(Boolean).join(', '))
  return lines.filter((line) => line !== '').join('. ') || nothingChosen
}

/** What is said of whoever has chosen nothing. */
export const nothingChosen = 'Nothing chosen yet'
