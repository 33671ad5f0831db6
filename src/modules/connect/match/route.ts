import { memberRoute, seeOther } from '#platform/route.ts'
import { findCampaign, findRound } from '../queries.ts'
import { match, stopMatch } from './match.ts'

/** How long a matching may take, in seconds, as the button says: a usual one, or a patient one. */
const limits = { usual: 60, patient: 900 }

export const matchRoute = memberRoute({
  url: '/campaigns/:campaign/rounds/:round/match',
  post: async ({ db, now, viewer, params, body, doLater }) => {
    const campaign = await findCampaign(db, params.campaign)
    const round = await findRound(db, { campaignId: campaign.id, number: params.round })
    const timeLimitSeconds = body.patience === 'patient' ? limits.patient : limits.usual
    if (body.do === 'stop') await stopMatch(db, { roundId: round.id, at: now })
    else await match(db, { roundId: round.id, by: viewer.id, at: now, doLater, timeLimitSeconds })
    // Whatever came of it, the round's own page shows what is true now.
    return seeOther(`/campaigns/${campaign.slug}/rounds/${round.number}`)
  },
})
