import type { Db } from '#platform/db.ts'
import { readForm } from '#platform/form.ts'
import { memberRoute, page, seeOther } from '#platform/route.ts'
import { blank, filled } from '#ui/form/form-state.ts'
import { isOpen } from '../campaign.ts'
import { findCampaign } from '../queries.ts'
import { listStandings, roundUnderWay } from '../standing.ts'
import { end } from './end.ts'
import { endForm } from './form.ts'
import { EndPage } from './page.tsx'

const usualThanks =
  'Thank you for the time that you gave each other. What you learnt from one another stays with you, and so do the people whom you met.'

export const endRoute = memberRoute({
  url: '/campaigns/:campaign/end',
  get: async ({ db, params }) => {
    const found = await findAll(db, params.campaign)
    if (!isOpen(found.campaign)) return seeOther(`/campaigns/${found.campaign.slug}`)
    return page(<EndPage {...found} form={filled({ thanks: usualThanks })} />)
  },
  post: async ({ db, now, viewer, params, body }) => {
    const found = await findAll(db, params.campaign)
    // What cannot be now comes before what can be mended.
    if (found.underWay) return page(<EndPage {...found} form={blank} />, 409)
    const form = readForm(endForm, body)
    if (!form.ok) return page(<EndPage {...found} form={form.state} />, 422)
    const { campaign } = found
    const outcome = await end(db, { campaign, ...form.answers, by: viewer.id, at: now })
    if (outcome === 'round-open')
      return page(<EndPage {...(await findAll(db, params.campaign))} form={blank} />, 409)
    return seeOther(`/campaigns/${campaign.slug}${outcome === 'ended' ? '?done=ended' : ''}`)
  },
})

async function findAll(db: Db, slug: string | undefined) {
  const campaign = await findCampaign(db, slug)
  const [standing] = await listStandings(db, [campaign])
  const rounds = standing?.rounds ?? []
  const left = rounds.filter(({ publishedAt }) => publishedAt === null).length
  return { campaign, underWay: roundUnderWay(rounds), left }
}
