import { z } from 'zod'
import { findSignUp, type Named, programmeOffered } from '#modules/interest/index.ts'
import type { Db } from '#platform/db.ts'
import { readForm, withProblem } from '#platform/form.ts'
import { type MemberAsk, memberRoute, page, type Reply, seeOther } from '#platform/route.ts'
import { type FormState, filled } from '#ui/form/form-state.ts'
import { type Campaign, isOpen } from '../campaign.ts'
import { groundRulesVersion } from '../ground-rules.tsx'
import { type Participation, takesPart } from '../participation.ts'
import { findParticipation } from '../participations.ts'
import { findOpenedCampaign } from '../queries.ts'
import { joinForm } from './form.ts'
import { join } from './join.ts'
import { JoinPage } from './page.tsx'

export const joinRoute = memberRoute({
  url: '/connect/:campaign/join',
  get: async (ask) => {
    const found = await find(ask)
    if (!isOpen(found.campaign)) return seeOther(`/connect/${found.campaign.slug}`)
    const form = filled(found.known ? valuesOf(found.known) : await valuesOfSignUp(ask))
    return show(found, form, String(found.known?.revision ?? 0))
  },
  post: async (ask) => {
    const found = await find(ask)
    const { campaign, themes, mustAgree } = found
    const seen = String(ask.body.revision ?? '')
    const form = readForm(joinForm({ themes, mustAgree }), ask.body)
    if (!form.ok) return show(found, form.state, seen)

    const { groundRules: _, ...answers } = form.answers
    const revision = revisionSeen.parse(seen)
    const asked = { campaignId: campaign.id, memberId: ask.viewer.id, answers, revision, at: ask.now }
    const outcome = await join(ask.db, asked)
    if (outcome !== 'changed-meanwhile') return seeOther(`/connect/${campaign.slug}?done=${outcome}`)
    const known = await find(ask)
    const told = withProblem(form.state, 'sharesAddress', changedMeanwhile)
    return show(known, told, String(known.known?.revision ?? 0))
  },
})

const changedMeanwhile =
  'You changed this in another window meanwhile. Save again if it should be what stands here now'

const revisionSeen = z.coerce.number().int().min(0).max(2_000_000_000).catch(-1)

type Found = {
  campaign: Campaign
  themes: readonly Named[]
  known: Participation | undefined
  mustAgree: boolean
}

async function find({ db, params, viewer }: MemberAsk): Promise<Found> {
  const campaign = await findOpenedCampaign(db, params.campaign)
  const [themes, known] = [
    await findThemes(db),
    await findParticipation(db, { campaignId: campaign.id, memberId: viewer.id }),
  ]
  const mustAgree = !takesPart(known) || known?.groundRulesVersion !== groundRulesVersion
  return { campaign, themes, known, mustAgree }
}

const findThemes = async (db: Db) => (await programmeOffered.ask(db))?.themes ?? []

const valuesOf = ({ formats, times, themes, sharesAddress }: Participation): FormState['values'] => ({
  formats,
  times,
  themes,
  sharesAddress: sharesAddress ? 'yes' : 'no',
})

/** What they said when they became a member, or later among their wishes, so that nobody is asked twice. */
async function valuesOfSignUp({ db, viewer }: MemberAsk): Promise<FormState['values']> {
  const signUp = await findSignUp(db, viewer.id)
  if (!signUp) return {}
  return { formats: signUp.formats, times: signUp.times, themes: signUp.themes.map(({ key }) => key) }
}

const show = ({ known, ...found }: Found, form: FormState, revision: string): Reply =>
  page(
    <JoinPage {...found} form={form} revision={revision} takesPart={takesPart(known)} />,
    form.problems.length > 0 ? 422 : 200,
  )
