import { sql } from 'kysely'
import type { Viewer } from '#platform/access.ts'
import type { Db } from '#platform/db.ts'
import type { Answers, Format, Named, Time } from '../answers.ts'

type Own = {
  themes: Named[]
  formats: Format[]
  times: Time[]
  timesNote: string
  wantsEvents: boolean
  rounds: Named[]
  events: Named[]
  revision: number
}

/** Finds a member's own wishes, and whom they would rather not be matched with: for them alone. One query. */
export async function findWishes(
  db: Db,
  { viewer }: { viewer: Viewer },
): Promise<{ answers: Answers; revision: number }> {
  const { own, avoided } = await db
    .selectNoFrom([
      sql<Own | null>`(
        select json_build_object('themes', themes, 'formats', formats, 'times', times, 'timesNote', times_note,
          'wantsEvents', wants_events, 'rounds', rounds, 'events', events,
          'revision', revision)
        from interest.sign_up where member_id = ${viewer.id}
      )`.as('own'),
      sql<string | null>`(select words from interest.avoided where member_id = ${viewer.id})`.as('avoided'),
    ])
    .executeTakeFirstOrThrow()
  const keysIn = (named: readonly Named[] = []) => named.map(({ key }) => key)
  return {
    revision: own?.revision ?? 0,
    answers: {
      themes: keysIn(own?.themes),
      rounds: keysIn(own?.rounds),
      events: keysIn(own?.events),
      formats: own?.formats,
      times: own?.times,
      timesNote: own?.timesNote,
      wantsEvents: own?.wantsEvents,
      avoided: avoided ?? undefined,
    },
  }
}
