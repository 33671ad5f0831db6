import { NotFound } from '#platform/errors.ts'
import { readForm } from '#platform/form.ts'
import { idNamed, type MemberAsk, memberRoute, page, type Reply, seeOther } from '#platform/route.ts'
import type { FormState } from '#ui/form/form-state.ts'
import { commentsOn } from '../commenting/address.ts'
import { placeOf } from '../commenting/comment.ts'
import { findComment } from '../commenting/queries.ts'
import { readerOf } from '../reader-of.ts'
import { answerComment } from './answer-comment.ts'
import { answerForm } from './form.ts'
import { AnswerCommentPage } from './page.tsx'

export const answerCommentRoute = memberRoute({
  url: '/frameworks/:framework/comments/:comment/answer',
  get: async (ask) => show(ask, { values: { answer: (await find(ask)).answer }, problems: [] }),
  post: async (ask) => {
    const { db, viewer, now, body, params } = ask
    const framework = params.framework ?? ''
    const comment = await find(ask)
    const form = readForm(answerForm, body)
    if (!form.ok) return show(ask, form.state)
    const done = await answerComment(db, { framework, comment, ...form.answers, by: viewer.id, at: now })
    if (done.outcome === 'gone') throw new NotFound('comment')
    const version = { framework: { slug: framework }, label: comment.label }
    return seeOther(`${commentsOn(version, comment, comment)}?done=answered#${placeOf(comment)}`)
  },
})

const find = ({ db, viewer, params }: MemberAsk) =>
  findComment(db, {
    framework: params.framework ?? '',
    id: idNamed(params.comment, 'comment'),
    reader: readerOf(viewer),
  })

async function show(ask: MemberAsk, form: FormState): Promise<Reply> {
  const comment = await find(ask)
  return page(
    <AnswerCommentPage framework={ask.params.framework ?? ''} comment={comment} form={form} />,
    form.problems.length > 0 ? 422 : 200,
  )
}
