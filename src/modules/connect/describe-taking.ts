import { sql } from 'kysely'
import { describeWishes } from '#modules/interest/index.ts'
import type { Viewer } from '#platform/access.ts'
import type { Db } from '#platform/db.ts'

/** Says which open campaigns a member takes part in, and then what they would like to take part in. One query. */
export const describeTaking = (db: Db, { viewer }: { viewer: Viewer }): Promise<string> =>
  describeWishes(db, {
    viewer,
    takesPartIn: sql<string[]>`array(
      select campaign.title from connect.participation as part
      join connect.campaign on campaign.id = part.campaign_id
      where part.member_id = ${viewer.id} and part.left_at is null
        and campaign.opened_at is not null and campaign.ended_at is null
      order by campaign.opened_at, campaign.id
    )`,
  })
