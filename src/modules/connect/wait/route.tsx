import { dayOf } from '#platform/day.ts'
import { type MemberAsk, memberRoute, page, seeOther } from '#platform/route.ts'
import { isPaused, takesPart } from '../participation.ts'
import { findParticipation } from '../participations.ts'
import { findOpenedCampaign, findRound } from '../queries.ts'
import { isLookedIn, isUnderWay } from '../round.ts'
import { findStandings } from '../standings.ts'
import { WaitPage } from './page.tsx'
import { askToWait, stopWaiting } from './wait.ts'

export const waitRoute = memberRoute({
  url: '/connect/:campaign/rounds/:round/wait',
  get: async (ask) => {
    const { campaign, round } = await find(ask)
    return page(<WaitPage {...{ campaign, round }} standing={await standingOf(ask)} />)
  },
  post: async (ask) => {
    const { campaign, round, whose } = await find(ask)
    const waiting = { ...whose, roundId: round.id, at: ask.now }
    const outcome =
      ask.body.do === 'stop' ? await stopWaiting(ask.db, waiting) : await askToWait(ask.db, waiting)
    const isDone = outcome === 'waits' || outcome === 'waits-no-more'
    const here = `/connect/${campaign.slug}`
    // Where it could not be done, its page says why.
    return seeOther(isDone ? `${here}?done=${outcome}` : `${here}/rounds/${round.number}/wait`)
  },
})

async function find({ db, viewer, params }: MemberAsk) {
  const campaign = await findOpenedCampaign(db, params.campaign)
  const round = await findRound(db, { campaignId: campaign.id, number: params.round })
  return { campaign, round, whose: { campaignId: campaign.id, memberId: viewer.id } }
}

async function standingOf(ask: MemberAsk) {
  const { round, whose } = await find(ask)
  const known = await findParticipation(ask.db, whose)
  const mine = (await findStandings(ask.db, whose)).get(round.id)
  if (!known || !takesPart(known)) return 'no-part'
  if (!isUnderWay(round) || !isLookedIn(round, dayOf(ask.now))) return 'not-under-way'
  if (mine?.isMeetingOpen) return 'in-meeting'
  if (mine?.isWaiting) return 'waits'
  return isPaused(known, dayOf(ask.now)) ? 'paused' : 'free'
}
