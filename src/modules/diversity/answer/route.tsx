import { NotFound } from '#platform/errors.ts'
import { readForm } from '#platform/form.ts'
import { type MemberAsk, memberRoute, page, seeOther } from '#platform/route.ts'
import { type FormState, filled } from '#ui/form/form-state.ts'
import { findOwnAnswers, keepAnswer } from '../own-answers.ts'
import { QuestionPage } from '../question-page.tsx'
import { findQuestion, type Question, type QuestionSet } from '../question-set.ts'
import { afterQuestion, beforeQuestion, overview } from '../question-way.ts'
import { type Asking, findAsking } from '../round.ts'
import { answerForm } from './form.ts'

export const answerRoute = memberRoute({
  url: '/account/diversity/:subject',
  get: async (ask) => {
    const asked = await findAsked(ask)
    if (!asked) return seeOther(overview)
    const { question, key } = asked
    const own = await findOwnAnswers(ask.db, { key, memberId: ask.viewer.id, questions: [question.id] })
    const [option = ''] = own.get(question.id)?.option.split('/') ?? []
    return show(asked, filled({ option }), ask.query.from)
  },
  post: async (ask) => {
    const asked = await findAsked(ask)
    if (!asked) return seeOther(`${overview}?done=closed`)
    const { set, question, key } = asked
    const form = readForm(answerForm(question), ask.body)
    if (!form.ok) return show(asked, form.state, String(ask.body.from ?? ''), 422)

    const { option, from } = form.answers
    if (option === undefined) return seeOther(afterQuestion(set, question, from))
    const own = await findOwnAnswers(ask.db, { key, memberId: ask.viewer.id, questions: [question.id] })
    const before = own.get(question.id)
    // Who only passes by their first answer keeps the second.
    const isSame = before?.version === set.version && before.option.split('/', 1)[0] === option
    if (!isSame) {
      const kept = await keepAnswer(ask.db, {
        key,
        memberId: ask.viewer.id,
        set,
        question: question.id,
        option,
      })
      if (!kept) return seeOther(`${overview}?done=closed`)
    }
    const hasMore = question.options.some((one) => one.id === option && one.more)
    const more = `/account/diversity/${question.id}/more${from ? `?from=${from}` : ''}`
    return seeOther(hasMore ? more : afterQuestion(set, question, from))
  },
})

type Asked = { set: QuestionSet; question: Question; key: Asking['key'] }

/** The question of this address, as it is asked now; null where nothing is asked. */
async function findAsked({ db, params }: MemberAsk): Promise<Asked | null> {
  const { round, key } = await findAsking(db)
  if (!round?.set) return null
  const question = findQuestion(round.set, params.subject ?? '')
  if (!question) throw new NotFound('question')
  return { set: round.set, question, key }
}

function show({ set, question }: Asked, form: FormState, from: string | undefined, status: 200 | 422 = 200) {
  const known = from === 'answers' ? from : undefined
  return page(
    <QuestionPage
      form={form}
      action={`/account/diversity/${question.id}`}
      back={beforeQuestion(set, question, known)}
      skip={afterQuestion(set, question, known)}
      from={known}
      caption={question.title}
      ask={question.ask}
      hint={question.hint}
      options={question.options}
    />,
    status,
  )
}
