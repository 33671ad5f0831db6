import { type Expression, sql } from 'kysely'
import { wasDone } from '#platform/audit.ts'
import { type RunnableStanding, roundStandings, tellingAct } from './standing.ts'

/** What the hall tells an organiser of the campaign that is open; null for anybody else, and where none is. */
export type RunFacts = (RunnableStanding & { title: string }) | null

/** The facts as one expression, so that the hall can ask for those of all rooms in one query. */
export const runFacts = (isOrganiser: Expression<boolean>) => sql<RunFacts>`(
  select json_build_object(
    'title', campaign.title,
    'campaign', json_build_object('slug', campaign.slug, 'openedAt', campaign.opened_at, 'endedAt', null),
    'joined', (select count(*) from connect.participation where campaign_id = campaign.id and left_at is null),
    'isTold', ${wasDone({ act: tellingAct, kind: 'campaign', id: sql.ref('campaign.slug') })},
    'rounds', coalesce((
      select json_agg(json_build_object('number', number, 'theme', theme, 'beginsOn', begins_on,
        'endsOn', ends_on, 'publishedAt', published_at, 'closedAt', closed_at, 'matching', matching,
        'waiting', waiting, 'fellApart', fell_apart) order by number)
      from (${roundStandings(sql`round.campaign_id = campaign.id`)}) as round
    ), '[]'::json)
  )
  from connect.campaign
  where ${isOrganiser}::boolean and opened_at is not null and ended_at is null
  order by opened_at desc limit 1
)`
