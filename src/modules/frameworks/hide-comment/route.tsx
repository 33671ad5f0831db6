import { readForm } from '#platform/form.ts'
import { idNamed, type MemberAsk, memberRoute, page, type Reply, seeOther } from '#platform/route.ts'
import { blank, type FormState } from '#ui/form/form-state.ts'
import { commentsOn } from '../commenting/address.ts'
import { placeOf } from '../commenting/comment.ts'
import { findComment } from '../commenting/queries.ts'
import { readerOf } from '../reader-of.ts'
import { hideForm } from './form.ts'
import { hideComment, showComment } from './hide-comment.ts'
import { HideCommentPage } from './page.tsx'

export const hideCommentRoute = memberRoute({
  url: '/frameworks/:framework/comments/:comment/hide',
  get: async (ask) => show(ask, blank),
  post: async (ask) => {
    const { db, viewer, now, body, params } = ask
    const framework = params.framework ?? ''
    const comment = await find(ask)
    const address = commentsOn({ framework: { slug: framework }, label: comment.label }, comment, comment)
    const back = (done: string) => seeOther(`${address}?done=${done}#${placeOf(comment)}`)
    if (body.do === 'show') {
      await showComment(db, { comment, by: viewer.id, at: now })
      return back('shown')
    }
    // Another editor hid it meanwhile: their reason stands, and its author knows it.
    if (comment.hiddenAt) return back('hidden')
    const form = readForm(hideForm, body)
    if (!form.ok) return show(ask, form.state)
    await hideComment(db, { framework, comment, ...form.answers, by: viewer.id, at: now })
    return back('hidden')
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
    <HideCommentPage framework={ask.params.framework ?? ''} comment={comment} form={form} />,
    form.problems.length > 0 ? 422 : 200,
  )
}
