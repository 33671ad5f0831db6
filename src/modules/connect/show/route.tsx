import { findCommunity } from '#modules/community/index.ts'
import { findNames } from '#modules/people/index.ts'
import { holdsRole } from '#platform/access.ts'
import { dayOf } from '#platform/day.ts'
import { type Ask, page, route } from '#platform/route.ts'
import { type Campaign, isDraft, isOpen } from '../campaign.ts'
import { nextFor, talkingWith } from '../next.ts'
import { isPaused, takesPart } from '../participation.ts'
import { findParticipation } from '../participations.ts'
import { listCampaigns, listRounds } from '../queries.ts'
import { findStandings } from '../standings.ts'
import { type OpenCampaign, ShowPage } from './page.tsx'

export const showRoute = route({
  url: '/connect',
  get: async (ask) => {
    const { db, viewer } = ask
    const [{ challenge, name }, campaigns] = await Promise.all([findCommunity(db), listCampaigns(db)])
    const shown = campaigns.filter((campaign) => !isDraft(campaign))
    const open: OpenCampaign[] = []
    // There is one at a time, or two.
    for (const campaign of shown.filter(isOpen)) open.push({ campaign, ...(await findNext(ask, campaign)) })
    return page(
      <ShowPage
        about={challenge.about}
        title={challenge.title}
        community={name}
        open={open}
        past={shown.filter((campaign) => !isOpen(campaign))}
        isMember={viewer !== null}
        organises={viewer !== null && holdsRole('organiser', viewer)}
      />,
    )
  },
})

async function findNext(
  { db, viewer, now }: Ask,
  campaign: Campaign,
): Promise<Omit<OpenCampaign, 'campaign'>> {
  if (!viewer) return { next: null, paused: undefined, hasResults: false }
  const whose = { campaignId: campaign.id, memberId: viewer.id }
  const [rounds, participation, standings] = await Promise.all([
    listRounds(db, campaign.id),
    findParticipation(db, whose),
    findStandings(db, whose),
  ])
  const names = await findNames(db, talkingWith({ rounds, standings }))
  const today = dayOf(now)
  const isOut = participation && takesPart(participation) && isPaused(participation, today)
  return {
    next: nextFor({ campaign, rounds, participation, standings, names, today }),
    paused: isOut ? participation : undefined,
    hasResults: rounds.some(({ closedAt }) => closedAt !== null),
  }
}
