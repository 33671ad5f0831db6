import { dayOf } from '#platform/day.ts'
import { memberRoute, page } from '#platform/route.ts'
import { listHealth } from '../health.ts'
import { findCampaign } from '../queries.ts'
import { listStandings, roundUnderWay } from '../standing.ts'
import { OverviewPage } from './page.tsx'
import { countByPart } from './query.ts'

export const overviewRoute = memberRoute({
  url: '/campaigns/:campaign',
  get: async ({ db, now, params, query }) => {
    const campaign = await findCampaign(db, params.campaign)
    const today = dayOf(now)
    const [[standing], parts, all] = await Promise.all([
      listStandings(db, [campaign]),
      countByPart(db, { campaignId: campaign.id, today }),
      listHealth(db, campaign.id),
    ])
    const shown = standing ?? { campaign, joined: 0, isTold: false, rounds: [] }
    const current = roundUnderWay(shown.rounds)
    const health = all.find(({ number }) => number === current?.number)
    return page(<OverviewPage standing={shown} {...{ parts, health, today }} done={query.done} />)
  },
})
