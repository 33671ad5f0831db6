import { memberRoute, page, seeOther } from '#platform/route.ts'
import { isOpen } from '../campaign.ts'
import { findCampaign, listRounds } from '../queries.ts'
import { listStandings } from '../standing.ts'
import { openedLetter } from './letter.ts'
import { TellMembersPage } from './page.tsx'
import { listToTell } from './query.ts'
import { tellMembers } from './tell-members.ts'

export const tellMembersRoute = memberRoute({
  url: '/campaigns/:campaign/tell-members',
  get: async ({ db, params }) => {
    const campaign = await findCampaign(db, params.campaign)
    if (!isOpen(campaign)) return seeOther(`/campaigns/${campaign.slug}`)
    const [standing] = await listStandings(db, [campaign])
    const letter = openedLetter({ campaign, rounds: await listRounds(db, campaign.id) })
    const count = (await listToTell(db, campaign.id)).length
    return page(<TellMembersPage {...{ campaign, letter, count }} isTold={standing?.isTold ?? false} />)
  },
  post: async ({ db, now, viewer, params }) => {
    const campaign = await findCampaign(db, params.campaign)
    const outcome = await tellMembers(db, { campaign, by: viewer.id, at: now })
    return seeOther(`/campaigns/${campaign.slug}${outcome === 'not-open' ? '' : '?done=told'}`)
  },
})
