import { readForm } from '#platform/form.ts'
import { memberRoute, page, seeOther } from '#platform/route.ts'
import { filled } from '#ui/form/form-state.ts'
import { findCampaign } from '../queries.ts'
import { change } from './change.ts'
import { changeForm } from './form.ts'
import { ChangePage } from './page.tsx'

export const changeRoute = memberRoute({
  url: '/campaigns/:campaign/change',
  get: async ({ db, params }) => {
    const campaign = await findCampaign(db, params.campaign)
    const { title, about, revision } = campaign
    return page(
      <ChangePage
        campaign={campaign}
        form={filled({ title, about, revision: `${revision}` })}
        isStale={false}
      />,
    )
  },
  post: async ({ db, now, viewer, params, body }) => {
    const campaign = await findCampaign(db, params.campaign)
    const form = readForm(changeForm, body)
    if (!form.ok) return page(<ChangePage campaign={campaign} form={form.state} isStale={false} />, 422)
    const outcome = await change(db, { campaign, answers: form.answers, by: viewer.id, at: now })
    if (outcome === 'changed') return seeOther(`/campaigns/${campaign.slug}?done=saved`)
    // Saved again, it stands over what the other saved.
    const again = filled({ ...form.state.values, revision: `${campaign.revision}` })
    return page(<ChangePage campaign={campaign} form={again} isStale={true} />, 409)
  },
})
