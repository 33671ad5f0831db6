import { idNamed, type MemberAsk, memberRoute, page, seeOther } from '#platform/route.ts'
import { commentsOn } from '../commenting/address.ts'
import { findOwnComment } from '../commenting/own.ts'
import { TakeBackCommentPage } from './page.tsx'
import { takeBackComment } from './take-back-comment.ts'

export const takeBackCommentRoute = memberRoute({
  url: '/frameworks/:framework/comments/:comment/take-back',
  get: async (ask) =>
    page(<TakeBackCommentPage framework={ask.params.framework ?? ''} comment={await find(ask)} />),
  post: async (ask) => {
    const { db, viewer, now, params } = ask
    const found = await find(ask)
    await takeBackComment(db, { id: found.id, by: viewer.id, at: now })
    const version = { framework: { slug: params.framework ?? '' }, label: found.label }
    return seeOther(`${commentsOn(version, found, found)}?done=taken-back`)
  },
})

const find = ({ db, viewer, params }: MemberAsk) =>
  findOwnComment(db, {
    framework: params.framework ?? '',
    id: idNamed(params.comment, 'comment'),
    memberId: viewer.id,
  })
