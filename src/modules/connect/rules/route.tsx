import type { Db } from '#platform/db.ts'
import { readForm, withProblem } from '#platform/form.ts'
import { memberRoute, page, seeOther } from '#platform/route.ts'
import { filled } from '#ui/form/form-state.ts'
import { findCampaign } from '../queries.ts'
import { answersOf, rulesForm } from './form.ts'
import { RulesPage } from './page.tsx'
import { setRules } from './set-rules.ts'

export const rulesRoute = memberRoute({
  url: '/campaigns/:campaign/rules',
  get: async ({ db, params }) => {
    const { campaign, relaxedBecause } = await findAll(db, params.campaign)
    const { rules, odd, revision } = campaign
    const form = filled({ ...answersOf(rules, odd), because: '', revision: `${revision}` })
    return page(<RulesPage {...{ campaign, relaxedBecause, form }} isStale={false} />)
  },
  post: async ({ db, now, viewer, params, body }) => {
    const { campaign, relaxedBecause } = await findAll(db, params.campaign)
    const form = readForm(rulesForm, body)
    if (!form.ok)
      return page(<RulesPage {...{ campaign, relaxedBecause }} form={form.state} isStale={false} />, 422)
    const outcome = await setRules(db, { campaign, answers: form.answers, by: viewer.id, at: now })
    if (outcome === 'set') return seeOther(`/campaigns/${campaign.slug}?done=rules`)
    if (outcome === 'needs-reason') {
      const asked = withProblem(form.state, 'because', 'Enter why you allow it')
      return page(<RulesPage {...{ campaign, relaxedBecause }} form={asked} isStale={false} />, 422)
    }
    // Saved again, it stands over what the other saved.
    const again = filled({ ...form.state.values, revision: `${campaign.revision}` })
    return page(<RulesPage {...{ campaign, relaxedBecause }} form={again} isStale={true} />, 409)
  },
})

async function findAll(db: Db, slug: string | undefined) {
  const campaign = await findCampaign(db, slug)
  const { relaxedBecause } = await db
    .selectFrom('connect.campaign')
    .select('relaxedBecause')
    .where('id', '=', campaign.id)
    .executeTakeFirstOrThrow()
  return { campaign, relaxedBecause }
}
