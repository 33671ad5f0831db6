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
  get: async (ask) => {
    const { answer } = await find(ask)
    return show(ask, { values: { answer, seen: answer }, problems: [] })
  },
  post: async (ask) => {
    const { db, viewer, now, body, params } = ask
    const framework = params.framework ?? ''
    const comment = await find(ask)
    const form = readForm(answerForm, body)
    if (!form.ok) return show(ask, form.state)
    const done = await answerComment(db, { framework, comment, ...form.answers, by: viewer.id, at: now })
    if (done.outcome === 'changed-meanwhile') return show(ask, form.state, { isChanged: true })
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

async function show(ask: MemberAsk, typed: FormState, { isChanged = false } = {}): Promise<Reply> {
  const comment = await find(ask)
  // Shown beside what was typed, it is seen.
  const form = isChanged ? { ...typed, values: { ...typed.values, seen: comment.answer } } : typed
  const about = { framework: ask.params.framework ?? '', comment, isChanged }
  return page(
    <AnswerCommentPage {...about} form={form} />,
    isChanged ? 409 : form.problems.length > 0 ? 422 : 200,
  )
}
