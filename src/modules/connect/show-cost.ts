import { dayOf } from '#platform/day.ts'
import { type MemberAsk, page, type Reply, seeOther } from '#platform/route.ts'
import type { FormState } from '#ui/form/form-state.ts'
import { findByHand } from './by-hand.ts'
import { findCampaign, findRound } from './queries.ts'
import { WeighPage } from './weigh-page.tsx'

/** The round of an address, and where its organisers read of it. */
export async function findHere({ db, params }: MemberAsk) {
  const campaign = await findCampaign(db, params.campaign)
  const round = await findRound(db, { campaignId: campaign.id, number: params.round })
  return { campaign, round, home: `/campaigns/${campaign.slug}/rounds/${round.number}` }
}

/** Shows what it costs to put two people together, or to swap, with what was typed and what is wrong with it. */
export async function showCost(
  ask: MemberAsk,
  form: FormState,
  status: 200 | 409 | 422 = 200,
): Promise<Reply> {
  const { campaign, round, home } = await findHere(ask)
  if (round.publishedAt) return seeOther(home)
  const { db, now, query } = ask
  const { first = '', second = '' } = query
  const found = await findByHand(db, { campaign, round, today: dayOf(now), first, second })
  return page(WeighPage({ home, round, form, ...found }), status)
}
