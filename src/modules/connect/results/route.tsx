import { NotFound } from '#platform/errors.ts'
import { memberRoute, page } from '#platform/route.ts'
import { isDraft } from '../campaign.ts'
import { listHealth } from '../health.ts'
import { listShared } from '../insights-to-read.ts'
import { findCampaign } from '../queries.ts'
import { ResultsPage } from './page.tsx'
import { findMatrix } from './query.ts'

export const resultsRoute = memberRoute({
  url: '/connect/:campaign/results',
  get: async ({ db, now, viewer, params }) => {
    const campaign = await findCampaign(db, params.campaign)
    const isOrganiser = viewer.roles.has('organiser')
    if (isDraft(campaign) && !isOrganiser) throw new NotFound('campaign')
    const rounds = await listHealth(db, campaign.id)
    const matrix = await findMatrix(db, campaign.id)
    const insights = await listShared(db, {
      roundIds: rounds.map(({ id }) => id),
      use: 'public',
      at: now,
      most: 60,
    })
    return page(<ResultsPage {...{ campaign, rounds, matrix, insights, isOrganiser }} />)
  },
})
