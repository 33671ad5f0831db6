import { plainText } from '#maths/text-difference/index.ts'
import { findNamings } from '#modules/people/index.ts'
import { readForm, withProblem } from '#platform/form.ts'
import { type MemberAsk, memberRoute, page, type Reply, seeOther } from '#platform/route.ts'
import type { FormState } from '#ui/form/form-state.ts'
import { commentsOn } from '../commenting/address.ts'
import { placeOf } from '../commenting/comment.ts'
import { newCommentForm } from '../commenting/form.ts'
import { findThread } from '../commenting/queries.ts'
import { formId } from '../form-id.ts'
import { wordingOf } from '../lineage/items.ts'
import { readerOf } from '../reader-of.ts'
import { comment } from './comment.ts'
import { CommentPage } from './page.tsx'

const empty: FormState = { values: { attribution: 'named' }, problems: [] }

export const commentRoute = memberRoute({
  url: '/frameworks/:framework/:version/comments/:characteristic/:behaviour',
  get: async (ask) => show(ask, empty),
  post: async (ask) => {
    const { db, viewer, now, body } = ask
    const form = readForm(newCommentForm, body)
    const { version, thread } = await find(ask)
    if (!form.ok || version.status === 'superseded') return show(ask, form.state)
    const { behaviour, characteristic } = thread
    const about = { id: behaviour.id, plain: plainText(wordingOf(behaviour)) }
    const done = await comment(db, { ...form.answers, behaviour: about, by: viewer.id, at: now })
    if (done.outcome === 'not-quoted')
      return show(
        ask,
        withProblem(form.state, 'quoted', 'Copy the words as they stand above, or leave this field empty'),
      )
    return seeOther(`${commentsOn(version, characteristic, behaviour)}?done=commented#${placeOf(done)}`)
  },
})

const find = ({ db, now, viewer, params }: MemberAsk) =>
  findThread(db, {
    framework: params.framework ?? '',
    label: params.version ?? '',
    key: params.characteristic ?? '',
    slug: params.behaviour ?? '',
    reader: readerOf(viewer),
    now,
  })

async function show(ask: MemberAsk, form: FormState): Promise<Reply> {
  const found = await find(ask)
  const namings = await findNamings(ask.db, { memberId: ask.viewer.id, at: ask.now })
  const isTooLate = found.version.status === 'superseded' && form.values.words !== undefined
  const id = formId.parse(ask.body.id)
  return page(
    <CommentPage {...{ ...found, namings, id, form }} reader={readerOf(ask.viewer)} done={ask.query.done} />,
    isTooLate ? 409 : form.problems.length > 0 ? 422 : 200,
  )
}
