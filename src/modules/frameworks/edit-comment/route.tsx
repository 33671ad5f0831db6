import { findNamings } from '#modules/people/index.ts'
import { readForm, withProblem } from '#platform/form.ts'
import { idNamed, type MemberAsk, memberRoute, page, type Reply, seeOther } from '#platform/route.ts'
import type { FormState } from '#ui/form/form-state.ts'
import { commentsOn } from '../commenting/address.ts'
import { placeOf } from '../commenting/comment.ts'
import { commentForm } from '../commenting/form.ts'
import { findOwnComment } from '../commenting/own.ts'
import { editComment } from './edit-comment.ts'
import { EditCommentPage } from './page.tsx'

export const editCommentRoute = memberRoute({
  url: '/frameworks/:framework/comments/:comment/edit',
  get: async (ask) => {
    const { quoted, words, attribution } = await find(ask)
    return show(ask, { values: { quoted, words, attribution }, problems: [] })
  },
  post: async (ask) => {
    const { db, viewer, now, body, params } = ask
    const found = await find(ask)
    const form = readForm(commentForm, body)
    if (!form.ok) return show(ask, form.state)
    const done = await editComment(db, { ...form.answers, comment: found, by: viewer.id, at: now })
    if (done.outcome === 'not-quoted')
      return show(
        ask,
        withProblem(form.state, 'quoted', 'Copy the words as they stand above, or leave this field empty'),
      )
    const version = { framework: { slug: params.framework ?? '' }, label: found.label }
    return seeOther(`${commentsOn(version, found, found)}?done=changed#${placeOf(found)}`)
  },
})

const find = ({ db, viewer, params }: MemberAsk) =>
  findOwnComment(db, {
    framework: params.framework ?? '',
    id: idNamed(params.comment, 'comment'),
    memberId: viewer.id,
  })

async function show(ask: MemberAsk, form: FormState): Promise<Reply> {
  const comment = await find(ask)
  const namings = await findNamings(ask.db, { memberId: ask.viewer.id, at: ask.now })
  return page(
    <EditCommentPage framework={ask.params.framework ?? ''} {...{ comment, form, namings }} />,
    form.problems.length > 0 ? 422 : 200,
  )
}
