import { dayOf } from '#platform/day.ts'
import { memberRoute, page } from '#platform/route.ts'
import { listHealth } from '../health.ts'
import { findCampaign, findRound } from '../queries.ts'
import { findLastRun } from '../runs.ts'
import { RoundPage } from './page.tsx'
import { countTaking } from './query.ts'

export const roundRoute = memberRoute({
  url: '/campaigns/:campaign/rounds/:round',
  get: async ({ db, now, params, query }) => {
    const campaign = await findCampaign(db, params.campaign)
    const round = await findRound(db, { campaignId: campaign.id, number: params.round })
    const [taking, run, all] = await Promise.all([
      countTaking(db, round),
      findLastRun(db, round.id),
      listHealth(db, campaign.id),
    ])
    const health = all.find(({ number }) => number === round.number)
    return page(
      <RoundPage {...{ campaign, round, taking, run, health }} today={dayOf(now)} done={query.done} />,
    )
  },
})
