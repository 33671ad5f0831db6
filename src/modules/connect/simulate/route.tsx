import { memberRoute, page, seeOther } from '#platform/route.ts'
import { findCampaign } from '../queries.ts'
import { SimulatePage } from './page.tsx'
import { findLastTrial } from './query.ts'
import { simulate } from './simulate.ts'

export const simulateRoute = memberRoute({
  url: '/campaigns/:campaign/simulate',
  get: async ({ db, params }) => {
    const campaign = await findCampaign(db, params.campaign)
    return page(<SimulatePage campaign={campaign} {...(await findLastTrial(db, campaign.id))} />)
  },
  post: async ({ db, now, viewer, params, doLater }) => {
    const campaign = await findCampaign(db, params.campaign)
    await simulate(db, { campaign, by: viewer.id, at: now, doLater })
    return seeOther(`/campaigns/${campaign.slug}/simulate`)
  },
})
