import { characteristicName, findOwnFramework } from '#modules/frameworks/index.ts'
import { dayFields, withDays } from '#platform/day.ts'
import type { Db } from '#platform/db.ts'
import { readForm } from '#platform/form.ts'
import { memberRoute, page, seeOther } from '#platform/route.ts'
import { type FormState, filled } from '#ui/form/form-state.ts'
import { findCampaign, findRound } from '../queries.ts'
import type { Round } from '../round.ts'
import { changeRound } from './change-round.ts'
import { changeRoundForm } from './form.ts'
import { ChangeRoundPage } from './page.tsx'

export const changeRoundRoute = memberRoute({
  url: '/campaigns/:campaign/rounds/:round/change',
  get: async ({ db, params }) => {
    const found = await findAll(db, params)
    return page(<ChangeRoundPage {...found} form={beginWith(found.round)} isStale={false} />)
  },
  post: async ({ db, now, viewer, params, body }) => {
    const found = await findAll(db, params)
    const { campaign, round } = found
    // What cannot be now comes before what can be mended.
    if (round.publishedAt)
      return page(<ChangeRoundPage {...found} form={beginWith(round)} isStale={false} />, 409)
    const keys = found.characteristics.map(({ key }) => key)
    const form = readForm(changeRoundForm(keys), withDays(body, 'beginsOn', 'endsOn'))
    if (!form.ok) return page(<ChangeRoundPage {...found} form={form.state} isStale={false} />, 422)
    const ask = { roundId: round.id, answers: form.answers, by: viewer.id, at: now }
    const outcome = await changeRound(db, ask)
    if (outcome === 'changed')
      return seeOther(`/campaigns/${campaign.slug}/rounds/${round.number}?done=saved`)
    // Saved again, it stands over what the other saved.
    const again = filled({ ...form.state.values, revision: `${round.revision}` })
    return page(<ChangeRoundPage {...found} form={again} isStale={outcome === 'changed-meanwhile'} />, 409)
  },
})

async function findAll(db: Db, params: Readonly<Record<string, string>>) {
  const campaign = await findCampaign(db, params.campaign)
  const round = await findRound(db, { campaignId: campaign.id, number: params.round })
  const framework = await findOwnFramework(db)
  const characteristics = (framework?.characteristics ?? []).map((characteristic) => ({
    key: characteristic.key,
    name: characteristicName(characteristic),
  }))
  return { campaign, round, characteristics }
}

const beginWith = ({ theme, characteristic, prompts, beginsOn, endsOn, revision }: Round): FormState =>
  filled({
    theme,
    characteristic,
    ...dayFields('beginsOn', beginsOn),
    ...dayFields('endsOn', endsOn),
    ...Object.fromEntries([0, 1, 2].map((index) => [`prompt${index + 1}`, prompts[index] ?? ''])),
    revision: `${revision}`,
  })
