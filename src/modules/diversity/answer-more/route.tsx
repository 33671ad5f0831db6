import { NotFound } from '#platform/errors.ts'
import { readForm } from '#platform/form.ts'
import { type MemberAsk, memberRoute, page, seeOther } from '#platform/route.ts'
import { type FormState, filled } from '#ui/form/form-state.ts'
import { findOwnAnswers, keepAnswer } from '../own-answers.ts'
import { QuestionPage } from '../question-page.tsx'
import { findQuestion, type Option, type Question, type QuestionSet } from '../question-set.ts'
import { afterQuestion, overview } from '../question-way.ts'
import { type Asking, findAsking } from '../round.ts'
import { answerMoreForm } from './form.ts'

// The second page of a question. Its address does not say what was answered on the first: addresses are kept in
// browsers and written into the logs of proxies.
export const answerMoreRoute = memberRoute({
  url: '/account/diversity/:subject/more',
  get: async (ask) => {
    const found = await findFirst(ask)
    if ('elsewhere' in found) return seeOther(found.elsewhere)
    return show(found, filled({ option: found.second }), ask.query.from)
  },
  post: async (ask) => {
    const found = await findFirst(ask)
    if ('elsewhere' in found) return seeOther(found.elsewhere)
    const form = readForm(answerMoreForm(found.step), ask.body)
    if (!form.ok) return show(found, form.state, String(ask.body.from ?? ''), 422)

    const { option, from } = form.answers
    const { set, question, key } = found
    if (option !== undefined && option !== found.second) {
      const whole = `${found.first.id}/${option}`
      const memberId = ask.viewer.id
      const kept = await keepAnswer(ask.db, { key, memberId, set, question: question.id, option: whole })
      if (!kept) return seeOther(`${overview}?done=closed`)
    }
    return seeOther(afterQuestion(set, question, from))
  },
})

type First = {
  set: QuestionSet
  question: Question
  first: Option
  step: NonNullable<Option['more']>
  second: string
  key: Asking['key']
}

/** What the member answered on the first page; or where they have to go, if that leads to no second. */
async function findFirst({ db, params, viewer }: MemberAsk): Promise<First | { elsewhere: string }> {
  const { round, key } = await findAsking(db)
  if (!round?.set) return { elsewhere: overview }
  const question = findQuestion(round.set, params.subject ?? '')
  if (!question?.options.some(({ more }) => more)) throw new NotFound('question')
  const own = await findOwnAnswers(db, { key, memberId: viewer.id, questions: [question.id] })
  const answer = own.get(question.id)
  const [firstId, second = ''] = answer?.version === round.set.version ? answer.option.split('/') : []
  const first = question.options.find(({ id }) => id === firstId)
  if (!first?.more) return { elsewhere: `${overview}/${question.id}` }
  return { set: round.set, question, first, step: first.more, second, key }
}

function show(
  { set, question, step }: First,
  form: FormState,
  from: string | undefined,
  status: 200 | 422 = 200,
) {
  const known = from === 'answers' ? from : undefined
  const back = `${overview}/${question.id}${known ? `?from=${known}` : ''}`
  return page(
    <QuestionPage
      form={form}
      action={`${overview}/${question.id}/more`}
      back={back}
      skip={afterQuestion(set, question, known)}
      from={known}
      caption={question.title}
      ask={step.ask}
      options={step.options}
    />,
    status,
  )
}
