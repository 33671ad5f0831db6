import { readForm } from '#platform/form.ts'
import { idNamed, memberRoute, seeOther } from '#platform/route.ts'
import { handForm } from '../hand-form.ts'
import { findCampaign, findRound } from '../queries.ts'
import { swap } from './swap.ts'

export const swapRoute = memberRoute({
  url: '/campaigns/:campaign/rounds/:round/swap',
  post: async ({ db, now, viewer, params, query, body, doLater }) => {
    const campaign = await findCampaign(db, params.campaign)
    const round = await findRound(db, { campaignId: campaign.id, number: params.round })
    const two = [idNamed(query.first, 'member'), idNamed(query.second, 'member')] as const
    const home = `/campaigns/${campaign.slug}/rounds/${round.number}`
    const form = readForm(handForm, { reason: body.swapReason ?? '' })
    // Their page says what cannot be, and asks for the reason again.
    const again = `${home}/lock?first=${two[0]}&second=${two[1]}`
    if (!form.ok) return seeOther(`${again}&missing=reason#swap`)
    const outcome = await swap(db, {
      campaign,
      round,
      two,
      ...form.answers,
      by: viewer.id,
      at: now,
      doLater,
    })
    if (outcome === 'kept') return seeOther(`${home}?done=swapped`)
    return seeOther(outcome === 'published' || outcome === 'running' ? home : again)
  },
})
