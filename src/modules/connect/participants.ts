import { sql } from 'kysely'
import { membersToWriteTo } from '#modules/people/index.ts'
import type { Day } from '#platform/day.ts'

type Taking = { roundId: string; beginsOn: Day }

/**
 * Who can be matched in a round, as a table for the statements of this room: they joined its campaign and have neither
 * left it, nor paused over its first day, nor skipped it. Whoever leaves the house leaves its campaigns
 * (`follow-leaving.ts`). Whoever has no address that is shown to be theirs could not be told whom they are to meet, and
 * is put in no pair either. The one place that says so.
 */
export const participantsOf = ({ roundId, beginsOn }: Taking) => sql<{
  memberId: string
  formats: string[]
  times: string[]
  themes: string[]
}>`(
  select taking.member_id, taking.formats, taking.times, taking.themes
  from connect.round as asked
  join connect.participation as taking on taking.campaign_id = asked.campaign_id and taking.left_at is null
  join ${membersToWriteTo()} as reached on reached.id = taking.member_id
  where asked.id = ${roundId}::uuid
    and (taking.paused_at is null or taking.paused_until <= ${beginsOn}::date)
    and not exists (select from connect.skip where round_id = asked.id and member_id = taking.member_id)
)`
