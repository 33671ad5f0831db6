import { findNames } from '#modules/people/index.ts'
import { memberRoute, page, seeOther } from '#platform/route.ts'
import { listHealth } from '../health.ts'
import { findCampaign, findRound, listRounds } from '../queries.ts'
import { isUnderWay } from '../round.ts'
import { listUnfound } from '../unfound.ts'
import { close } from './close.ts'
import { ClosePage } from './page.tsx'

export const closeRoute = memberRoute({
  url: '/campaigns/:campaign/rounds/:round/close',
  get: async ({ db, params }) => {
    const campaign = await findCampaign(db, params.campaign)
    const round = await findRound(db, { campaignId: campaign.id, number: params.round })
    const health = (await listHealth(db, campaign.id)).find(({ number }) => number === round.number)
    // One that is not under way has nothing to close: its own page says how it stands.
    if (!isUnderWay(round) || !health) return seeOther(`/campaigns/${campaign.slug}/rounds/${round.number}`)
    const next = (await listRounds(db, campaign.id)).find(({ number }) => number === round.number + 1)
    const ids = await listUnfound(db, round.id)
    const names = await findNames(db, ids)
    const unfound = ids.flatMap((id) => names.get(id) ?? [])
    return page(<ClosePage {...{ campaign, round, health, unfound, next }} />)
  },
  post: async ({ db, now, viewer, params }) => {
    const campaign = await findCampaign(db, params.campaign)
    const round = await findRound(db, { campaignId: campaign.id, number: params.round })
    await close(db, { campaign, round, by: viewer.id, at: now })
    return seeOther(`/campaigns/${campaign.slug}/rounds/${round.number}`)
  },
})
