import { findCommunity } from '#modules/community/index.ts'
import { dayFields, dayOf, withDays } from '#platform/day.ts'
import { readForm } from '#platform/form.ts'
import { memberRoute, page, seeOther } from '#platform/route.ts'
import { filled } from '#ui/form/form-state.ts'
import { addDays } from '../next-step.ts'
import { prepareForm } from './form.ts'
import { PreparePage } from './page.tsx'
import { prepare } from './prepare.ts'

export const prepareRoute = memberRoute({
  url: '/campaigns/new',
  get: async ({ db, now }) => {
    const { challenge } = await findCommunity(db)
    const form = filled({
      title: 'Connect Five',
      about: challenge.about,
      rounds: String(challenge.rounds.length || 5),
      daysBetween: '28',
      ...dayFields('beginsOn', addDays(dayOf(now), 14)),
    })
    return page(<PreparePage form={form} themes={challenge.rounds.length} />)
  },
  post: async ({ db, now, viewer, body }) => {
    const { challenge } = await findCommunity(db)
    const form = readForm(prepareForm, withDays(body, 'beginsOn'))
    if (!form.ok) return page(<PreparePage form={form.state} themes={challenge.rounds.length} />, 422)
    const slug = await prepare(db, { answers: form.answers, challenge, by: viewer.id, at: now })
    return seeOther(`/campaigns/${slug}?done=prepared`)
  },
})
