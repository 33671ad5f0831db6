import { NotFound } from '#platform/errors.ts'
import { memberRoute, page } from '#platform/route.ts'
import { isDraft } from '../campaign.ts'
import { listHealth } from '../health.ts'
import { findCampaign } from '../queries.ts'
import { ResultsPage } from './page.tsx'
import { findMatrix } from './query.ts'

export const resultsRoute = memberRoute({
  url: '/connect/:campaign/results',
  get: async ({ db, viewer, params }) => {
    const campaign = await findCampaign(db, params.campaign)
    const isOrganiser = viewer.roles.has('organiser')
    if (isDraft(campaign) && !isOrganiser) throw new NotFound('campaign')
    const rounds = await listHealth(db, campaign.id)
    const matrix = await findMatrix(db, campaign.id)
    return page(<ResultsPage {...{ campaign, rounds, matrix, isOrganiser }} />)
  },
})
