import { type MemberAsk, memberRoute, page, seeOther } from '#platform/route.ts'
import { takesPart } from '../participation.ts'
import { findParticipation } from '../participations.ts'
import { findOpenedCampaign, findRound } from '../queries.ts'
import { isToCome } from '../round-in-words.ts'
import { findStandings } from '../standings.ts'
import { SkipPage } from './page.tsx'
import { skip, takeBackSkip } from './skip.ts'

export const skipRoute = memberRoute({
  url: '/connect/:campaign/rounds/:round/skip',
  get: async (ask) => {
    const { campaign, round, whose } = await find(ask)
    const known = await findParticipation(ask.db, whose)
    const mine = (await findStandings(ask.db, whose)).get(round.id)
    const standing = !takesPart(known)
      ? 'no-part'
      : !isToCome(round)
        ? 'published'
        : mine?.skippedAt
          ? 'skipped'
          : 'in'
    const meetingId = mine?.isMeetingOpen ? mine.meetingId : null
    return page(<SkipPage {...{ campaign, round, standing, meetingId }} />)
  },
  post: async (ask) => {
    const { campaign, round, whose } = await find(ask)
    const skipping = { ...whose, roundId: round.id, at: ask.now }
    const outcome =
      ask.body.do === 'take-back' ? await takeBackSkip(ask.db, skipping) : await skip(ask.db, skipping)
    const isDone = outcome === 'skipped' || outcome === 'taken-back'
    const here = `/connect/${campaign.slug}`
    // Where it could not be done, its page says why.
    return seeOther(isDone ? `${here}?done=${outcome}` : `${here}/rounds/${round.number}/skip`)
  },
})

async function find({ db, viewer, params }: MemberAsk) {
  const campaign = await findOpenedCampaign(db, params.campaign)
  const round = await findRound(db, { campaignId: campaign.id, number: params.round })
  return { campaign, round, whose: { campaignId: campaign.id, memberId: viewer.id } }
}
