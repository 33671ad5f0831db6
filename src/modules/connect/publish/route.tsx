import { dayOf } from '#platform/day.ts'
import { idNamed, memberRoute, page, seeOther } from '#platform/route.ts'
import { findCampaign, findRound } from '../queries.ts'
import { PublishPage } from './page.tsx'
import { publish } from './publish.ts'
import { findPublishable } from './query.ts'

export const publishRoute = memberRoute({
  url: '/campaigns/:campaign/rounds/:round/publish',
  get: async ({ db, now, viewer, params }) => {
    const campaign = await findCampaign(db, params.campaign)
    const round = await findRound(db, { campaignId: campaign.id, number: params.round })
    if (round.publishedAt !== null) return seeOther(`/campaigns/${campaign.slug}/rounds/${round.number}`)
    const plan = await findPublishable(db, round.id)
    return page(<PublishPage {...{ campaign, round, plan, viewer }} today={dayOf(now)} trouble={null} />)
  },
  post: async ({ db, now, viewer, params, body, doLater }) => {
    const campaign = await findCampaign(db, params.campaign)
    const round = await findRound(db, { campaignId: campaign.id, number: params.round })
    const runId = idNamed(String(body.run ?? ''), 'run')
    const outcome = await publish(db, { roundId: round.id, runId, by: viewer.id, at: now, doLater })
    // Whoever presses second sees on the round's page that it is published.
    if (outcome === 'published' || outcome === 'already-published')
      return seeOther(`/campaigns/${campaign.slug}/rounds/${round.number}`)
    const plan = outcome === 'no-plan' ? undefined : await findPublishable(db, round.id)
    return page(
      <PublishPage
        {...{ campaign, round, plan, viewer }}
        today={dayOf(now)}
        trouble={outcome === 'no-plan' ? null : outcome}
      />,
      409,
    )
  },
})
