import { dayOf } from '#platform/day.ts'
import { memberRoute, page, seeOther } from '#platform/route.ts'
import { findCampaign, findRound } from '../queries.ts'
import { PreviewPage } from './page.tsx'
import { findPreview } from './query.ts'

export const previewRoute = memberRoute({
  url: '/campaigns/:campaign/rounds/:round/preview',
  get: async ({ db, now, params, query }) => {
    const campaign = await findCampaign(db, params.campaign)
    const round = await findRound(db, { campaignId: campaign.id, number: params.round })
    const words = (query.words ?? '').trim().slice(0, 100)
    const number = /^[1-9]\d{0,4}$/.test(query.page ?? '') ? Number(query.page) : 1
    const preview = await findPreview(db, { campaign, round, words, page: number, today: dayOf(now) })
    // Without a plan there is nothing to read: the round's page says what to do.
    if (!preview) return seeOther(`/campaigns/${campaign.slug}/rounds/${round.number}`)
    return page(<PreviewPage {...{ campaign, round, preview, words }} page={number} />)
  },
})
