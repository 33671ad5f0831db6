import { type Expression, sql } from 'kysely'
import type { Viewer } from '#platform/access.ts'
import type { Db } from '#platform/db.ts'
import { type Format, formats, type Named, type Time, times } from './answers.ts'

type Own = {
  /** Null where they have never said what they would like. */
  wantsEvents: boolean | null
  rounds: Named[]
  events: Named[]
  themes: Named[]
  formats: Format[]
  times: Time[]
  takesPartIn: string[]
}

/** `takesPartIn`: the names of what they take part in already, which a room above finds in the same query. */
type Asked = { viewer: Viewer; takesPartIn: Expression<string[]> }

/**
 * Says what a member takes part in, and what they would like to take part in, as they chose it. Whom they would rather
 * not meet is not in it. One query.
 */
export async function describeWishes(db: Db, { viewer, takesPartIn }: Asked): Promise<string> {
  const own = await db
    .selectFrom(sql<{ one: number }>`(select 1 as one)`.as('reader'))
    .leftJoin('interest.signUp as own', (join) => join.on('own.memberId', '=', viewer.id))
    .select(['own.wantsEvents', 'own.rounds', 'own.events', 'own.themes', 'own.formats', 'own.times'])
    .select(sql<string[]>`${takesPartIn}`.as('takesPartIn'))
    // The forms that write them let in these words only.
    .$castTo<Own>()
    .executeTakeFirstOrThrow()
  const wishes = own.wantsEvents === null ? '' : wishesInWords(own)
  const taking = own.takesPartIn.join(', ')
  if (taking === '') return wishes || 'Nothing chosen yet'
  return wishes === '' ? taking : `${taking}. You would like: ${wishes}`
}

function wishesInWords(own: Own): string {
  const names = (all: readonly Named[]) => all.map(({ name }) => name)
  const lines = [
    [
      own.wantsEvents && 'Events',
      ...names(own.events),
      ...names(own.rounds).map((name) => `Connect Five: ${name}`),
    ],
    [own.themes.length > 0 && `Themes: ${names(own.themes).join(', ')}`],
    [own.formats.length > 0 && `By: ${own.formats.map((key) => formats[key]).join(', ')}`],
    [own.times.length > 0 && `When: ${own.times.map((key) => times[key]).join(', ')}`],
  ].map((line) => line.filter(Boolean).join(', '))
  return lines.filter((line) => line !== '').join('. ')
}
