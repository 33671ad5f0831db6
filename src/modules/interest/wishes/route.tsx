import { z } from 'zod'
import type { Db } from '#platform/db.ts'
import { readForm, withProblem } from '#platform/form.ts'
import { memberRoute, page, type Reply, seeOther } from '#platform/route.ts'
import { type FormState, filled } from '#ui/form/form-state.ts'
import type { Offer } from '../answers.ts'
import { findOfferedEvents, findProgramme } from '../offer.ts'
import { formOf } from '../questions/all.ts'
import { themesQuestion } from '../questions/hopes.tsx'
import { avoidedQuestion, formatsQuestion, roundsQuestion, timesQuestion } from '../questions/taking-part.tsx'
import { changeWishes } from './change-wishes.ts'
import { WishesPage } from './page.tsx'
import { findWishes } from './query.ts'

export const wishesRoute = memberRoute({
  url: '/account/wishes',
  get: async ({ db, now, viewer, query }) => {
    const [offer, { answers, revision }] = await Promise.all([offerNow(db, now), findWishes(db, { viewer })])
    const values = Object.assign({}, ...asked(offer).map((question) => question.inWords(answers, offer)))
    return show({ form: filled(values), offer, revision: String(revision), done: query.done })
  },
  post: async ({ db, config, now, viewer, body }) => {
    const offer = await offerNow(db, now)
    const form = readForm(formOf(asked(offer), offer), body)
    const seen = String(body.revision ?? '')
    if (!form.ok) return show({ form: form.state, offer, revision: seen })

    const revision = revisionSeen.parse(body.revision)
    const wishes = { viewer, answers: form.answers, offer, revision, post: config, at: now }
    const outcome = await changeWishes(db, wishes)
    if (outcome === 'changed') return seeOther('/account/wishes?done=changed')
    const known = await findWishes(db, { viewer })
    const told = withProblem(form.state, 'rounds', changedMeanwhile)
    return show({ form: told, offer, revision: String(known.revision) })
  },
})

const changedMeanwhile =
  'You changed this in another window meanwhile. Save again if it should be what stands here now'

const offerNow = async (db: Db, now: Date): Promise<Offer> => {
  const [programme, events] = await Promise.all([findProgramme(db), findOfferedEvents(db, now)])
  return { ...programme, events, parts: [], places: [] }
}

const asked = (offer: Offer) =>
  [roundsQuestion, themesQuestion, formatsQuestion, timesQuestion, avoidedQuestion].filter((question) =>
    question.isAsked(offer),
  )

const revisionSeen = z.coerce.number().int().min(0).max(2_000_000_000).catch(-1)

type Shown = { form: FormState; offer: Offer; revision: string; done?: string | undefined }

const show = ({ form, offer, revision, done }: Shown): Reply =>
  page(
    <WishesPage {...{ form, offer, revision, done }} questions={asked(offer)} />,
    form.problems.length > 0 ? 422 : 200,
  )
