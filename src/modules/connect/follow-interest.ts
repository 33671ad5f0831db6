import { sql } from 'kysely'
import type { SignUp } from '#modules/interest/index.ts'
import { recordAct } from '#platform/audit.ts'
import type { Tx } from '#platform/db.ts'

/**
 * Somebody has become a member by an expression of interest that names rounds: they take part in the campaign that is
 * open, in those rounds, in the same step. Their address is shown to nobody, for they were not asked; and they are
 * asked to agree to the ground rules when they come.
 */
export async function followInterest(tx: Tx, { signUp, at }: { signUp: SignUp; at: Date }): Promise<void> {
  const wanted = signUp.rounds.flatMap(({ key }) => Number(/^round-(\d{1,2})$/.exec(key)?.[1] ?? '') || [])
  if (wanted.length === 0) return
  const { memberId } = signUp
  const { rows: campaigns } = await sql<{ id: string }>`
    select campaign.id from connect.campaign where opened_at is not null and ended_at is null
      and exists (select from connect.round where campaign_id = campaign.id and published_at is null
        and number = any(${wanted}::int[]))
    order by opened_at desc limit 1 for share of campaign`.execute(tx)
  const [campaign] = campaigns
  if (!campaign) return
  await tx
    .insertInto('connect.participation')
    .values({
      campaignId: campaign.id,
      memberId,
      joinedAt: at,
      formats: [...signUp.formats],
      times: [...signUp.times],
      themes: signUp.themes.map(({ key }) => key),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await sql`
    insert into connect.skip (round_id, member_id, skipped_at)
    select id, ${memberId}, ${at} from connect.round
    where campaign_id = ${campaign.id} and published_at is null and number <> all(${wanted}::int[])
    on conflict do nothing`.execute(tx)
  const on = { kind: 'campaign', id: campaign.id }
  await recordAct(tx, { act: 'connect.join', by: memberId, on, at })
}
