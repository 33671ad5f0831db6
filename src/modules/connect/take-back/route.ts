import { idNamed, memberRoute, seeOther } from '#platform/route.ts'
import { findCampaign, findRound } from '../queries.ts'
import { takeBack } from './take-back.ts'

export const takeBackRoute = memberRoute({
  url: '/campaigns/:campaign/rounds/:round/take-back',
  post: async ({ db, now, viewer, params, body, doLater }) => {
    const campaign = await findCampaign(db, params.campaign)
    const round = await findRound(db, { campaignId: campaign.id, number: params.round })
    const lockId = idNamed(String(body.lock ?? ''), 'pair')
    const outcome = await takeBack(db, { roundId: round.id, lockId, by: viewer.id, at: now, doLater })
    const home = `/campaigns/${campaign.slug}/rounds/${round.number}`
    return seeOther(outcome === 'taken-back' ? `${home}?done=unlocked` : home)
  },
})
