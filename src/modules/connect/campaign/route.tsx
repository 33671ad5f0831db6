import { findNames } from '#modules/people/index.ts'
import { dayOf } from '#platform/day.ts'
import { page, route } from '#platform/route.ts'
import { isOpen } from '../campaign.ts'
import { groundRulesVersion } from '../ground-rules.tsx'
import { nextFor, talkingWith } from '../next.ts'
import { isPaused, takesPart } from '../participation.ts'
import { findParticipation } from '../participations.ts'
import { findOpenedCampaign, listRounds } from '../queries.ts'
import { findStandings } from '../standings.ts'
import { CampaignPage } from './page.tsx'

export const campaignRoute = route({
  url: '/connect/:campaign',
  get: async ({ db, viewer, params, query, now }) => {
    const campaign = await findOpenedCampaign(db, params.campaign)
    const rounds = await listRounds(db, campaign.id)
    const whose = viewer && { campaignId: campaign.id, memberId: viewer.id }
    const participation = whose ? await findParticipation(db, whose) : undefined
    const standings = whose ? await findStandings(db, whose) : new Map()
    const today = dayOf(now)
    const names = await findNames(db, talkingWith({ rounds, standings }))
    const next =
      viewer && isOpen(campaign)
        ? nextFor({ campaign, rounds, participation, standings, names, today })
        : null
    return page(
      <CampaignPage
        {...{ campaign, rounds, standings, next, today }}
        takesPart={takesPart(participation)}
        paused={participation && isPaused(participation, today) ? participation : undefined}
        mustAgree={participation?.groundRulesVersion !== groundRulesVersion}
        isMember={viewer !== null}
        isOrganiser={viewer?.roles.has('organiser') ?? false}
        done={query.done}
      />,
    )
  },
})
