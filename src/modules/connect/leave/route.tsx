import { memberRoute, page, seeOther } from '#platform/route.ts'
import { isOpen } from '../campaign.ts'
import { takesPart } from '../participation.ts'
import { findParticipation } from '../participations.ts'
import { findOpenedCampaign } from '../queries.ts'
import { findStandings } from '../standings.ts'
import { comeBack, leave } from './leave.ts'
import { LeavePage } from './page.tsx'

export const leaveRoute = memberRoute({
  url: '/connect/:campaign/leave',
  get: async ({ db, viewer, params }) => {
    const campaign = await findOpenedCampaign(db, params.campaign)
    const whose = { campaignId: campaign.id, memberId: viewer.id }
    const known = await findParticipation(db, whose)
    const standings = await findStandings(db, whose)
    const standing = !known ? 'no-part' : takesPart(known) ? 'takes-part' : 'has-left'
    const isInMeeting = [...standings.values()].some(({ isMeetingOpen }) => isMeetingOpen)
    return page(<LeavePage {...{ campaign, standing, isInMeeting }} isOpen={isOpen(campaign)} />)
  },
  post: async ({ db, viewer, params, body, config, now }) => {
    const campaign = await findOpenedCampaign(db, params.campaign)
    const whose = { campaignId: campaign.id, memberId: viewer.id, at: now }
    if (body.do === 'come-back') {
      const outcome = await comeBack(db, whose)
      return seeOther(`/connect/${campaign.slug}?done=${outcome === 'back' ? 'joined' : outcome}`)
    }
    // Whatever came of it, the page says how it stands, and how to undo it.
    if (body.do === 'leave') await leave(db, { ...whose, config })
    return seeOther(`/connect/${campaign.slug}/leave`)
  },
})
