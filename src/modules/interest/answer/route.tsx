import { NotFound } from '#platform/errors.ts'
import { readForm, withProblem } from '#platform/form.ts'
import { type Ask, page, type Reply, route, seeOther } from '#platform/route.ts'
import { newToken } from '#platform/secret.ts'
import { type FormState, filled } from '#ui/form/form-state.ts'
import type { Offer } from '../answers.ts'
import { browserOf, type Draft, findOwnDraft, findSent, seenAs } from '../drafts.ts'
import { answer } from '../keep-answer.ts'
import { LostPage } from '../lost.tsx'
import { findOffer } from '../offer.ts'
import { checkPage, placeOf } from '../progress.ts'
import { listAsked } from '../questions/all.ts'
import type { Question } from '../questions/question.ts'
import { AnswerPage } from './page.tsx'

export const answerRoute = route({
  url: '/join/:question',
  get: async (ask) => {
    const { question, offer } = await findQuestion(ask)
    const draft = await findOwnDraft(ask)
    if (!draft) return seeOther('/join')
    const values = question.inWords(draft.answers, offer)
    // What was answered, and is no good answer any more, is said at once: a part that is gone, for example.
    const again =
      question.key in draft.pages ? readForm(question.form(offer), { ...values }).state : undefined
    return show(ask, { question, offer, draft, form: again ?? filled(values) })
  },
  post: async (ask) => {
    const { db, config, now, origin, body } = ask
    const { question, offer } = await findQuestion(ask)
    const browser = browserOf(ask)
    if (!browser) return seeOther('/join')
    const form = readForm(question.form(offer), body)
    // A cut may part a character of two halves, and the database takes no half.
    const opening = String(body.opening ?? '')
      .slice(0, 100)
      .toWellFormed()
    const sent = { seen: String(body.seen ?? ''), opening }
    const stops = body.do === 'stop'
    if (!form.ok) {
      if (stops && isBlank(body)) return seeOther('/join/send-link')
      const draft = await findOwnDraft(ask)
      if (!draft) return await showLost(ask)
      return show(ask, { question, offer, draft, form: form.state, sent })
    }
    const outcome = await answer(db, {
      browser,
      question,
      offer,
      answers: form.answers,
      ...sent,
      stops,
      origin,
      config,
      at: now,
    })
    if (outcome.kind === 'no-draft') return await showLost(ask)
    const { draft } = outcome
    if (outcome.kind === 'changed-meanwhile') {
      const told = withProblem(form.state, question.first, changedMeanwhile(question, draft, offer))
      return show(ask, { question, offer, draft, form: told })
    }
    if (stops) return seeOther('/join/send-link')
    return seeOther(isChange(ask) || body.do === 'skip' ? checkPage : placeOf(question, draft, offer).after)
  },
})

async function findQuestion({ db, now, params }: Ask) {
  const offer = await findOffer(db, now)
  const question = listAsked(offer).find(({ key }) => key === params.question)
  if (!question) throw new NotFound('question')
  return { question, offer }
}

/** What somebody typed is shown to them, when there is no draft any more to keep it in. */
async function showLost(ask: Ask): Promise<Reply> {
  const because = (await findSent(ask)) ? 'sent' : 'gone'
  return page(<LostPage because={because} typed={ask.body} />, 409)
}

const unsaid = new Set(['token', 'seen', 'opening', 'do'])

/** Whether nothing was answered on the page: whoever stops need not answer first. */
const isBlank = (body: Ask['body']) =>
  Object.entries(body).every(([name, value]) => unsaid.has(name) || String(value).trim() === '')

const isChange = ({ query }: Ask) => query.to === 'check'

type Shown = {
  question: Question
  offer: Offer
  draft: Draft
  form: FormState
  /** What the page that was sent had seen: a slip must not hide what another window did. */
  sent?: { seen: string; opening: string }
}

function show(ask: Ask, { question, offer, draft, form, sent }: Shown): Reply {
  const fresh = { seen: seenAs(question.inWords(draft.answers, offer)), opening: newToken().slice(0, 16) }
  const shown = (
    <AnswerPage
      {...{ question, form, offer }}
      {...(sent ?? fresh)}
      place={placeOf(question, draft, offer)}
      isChange={isChange(ask)}
    />
  )
  return page(shown, form.problems.length > 0 && ask.body.token !== undefined ? 422 : 200)
}

function changedMeanwhile(question: Question, draft: Draft, offer: Offer): string {
  const rows = question.rows(draft.answers, offer).map(({ value }) => value.replaceAll('\n', ', '))
  const stands = rows.filter((value) => value !== '').join('; ')
  const what = stands ? `to “${stands.slice(0, 300)}”` : 'to no answer'
  return `You changed this ${what} in another window. Continue again if it should be what stands here now`
}
