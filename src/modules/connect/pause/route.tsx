import { dayOf, withDays } from '#platform/day.ts'
import { readForm } from '#platform/form.ts'
import { type MemberAsk, memberRoute, page, type Reply, seeOther } from '#platform/route.ts'
import { blank, type FormState } from '#ui/form/form-state.ts'
import { isPaused, takesPart } from '../participation.ts'
import { findParticipation } from '../participations.ts'
import { pause, resume } from '../pausing.ts'
import { findOpenedCampaign } from '../queries.ts'
import { pauseForm } from './form.ts'
import { PausePage } from './page.tsx'

export const pauseRoute = memberRoute({
  url: '/connect/:campaign/pause',
  get: (ask) => show(ask, blank),
  post: async (ask) => {
    const { db, viewer, now, body } = ask
    const campaign = await findOpenedCampaign(db, ask.params.campaign)
    const whose = { campaignId: campaign.id, memberId: viewer.id, by: viewer.id, at: now }
    const here = `/connect/${campaign.slug}`
    if (body.do === 'resume') {
      const outcome = await db.transaction().execute((tx) => resume(tx, whose))
      return seeOther(`${here}?done=${outcome}`)
    }
    const form = readForm(pauseForm({ today: dayOf(now) }), withDays(body, 'until'))
    // Where there is nothing to pause, there is nothing to mend either: the page says so.
    if (!form.ok) return await show(ask, form.state)

    const { until } = form.answers
    const outcome = await db.transaction().execute((tx) => pause(tx, { ...whose, until }))
    return seeOther(`${here}?done=${outcome}`)
  },
})

async function show({ db, viewer, params, now }: MemberAsk, form: FormState): Promise<Reply> {
  const campaign = await findOpenedCampaign(db, params.campaign)
  const known = await findParticipation(db, { campaignId: campaign.id, memberId: viewer.id })
  const standing =
    !known || !takesPart(known) ? 'no-part' : isPaused(known, dayOf(now)) ? 'paused' : 'takes-part'
  const shown = standing === 'takes-part' ? form : blank
  return page(
    <PausePage
      {...{ campaign, standing, now }}
      form={shown}
      until={known?.pausedUntil ?? null}
      isResting={known?.isResting ?? false}
    />,
    shown.problems.length > 0 ? 422 : 200,
  )
}
