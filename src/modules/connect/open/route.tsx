import { memberRoute, page, seeOther } from '#platform/route.ts'
import { isDraft } from '../campaign.ts'
import { findCampaign, listRounds } from '../queries.ts'
import { open } from './open.ts'
import { OpenPage } from './page.tsx'

export const openRoute = memberRoute({
  url: '/campaigns/:campaign/open',
  get: async ({ db, params }) => {
    const campaign = await findCampaign(db, params.campaign)
    if (!isDraft(campaign)) return seeOther(`/campaigns/${campaign.slug}`)
    return page(<OpenPage campaign={campaign} rounds={await listRounds(db, campaign.id)} />)
  },
  post: async ({ db, now, viewer, params, doLater }) => {
    const campaign = await findCampaign(db, params.campaign)
    await open(db, { campaign, by: viewer.id, at: now, doLater })
    return seeOther(`/campaigns/${campaign.slug}?done=opened`)
  },
})
