import { TooMany } from '#platform/errors.ts'
import { idNamed, route, seeOther } from '#platform/route.ts'
import { backTo } from '../back-to.ts'
import { isTooFast } from '../count-by-seat.ts'
import { seated } from '../seated.ts'
import { takeBackVote, vote } from './vote.ts'

export const voteRoute = route({
  url: '/boards/:board/vote',
  limitsItself: true,
  post: seated(async ({ db, now, body }, { board, seat }) => {
    const counted = { what: 'vote', most: 60, token: seat.token, boardId: board.id, at: now } as const
    if (await isTooFast(db, counted)) throw new TooMany(60)
    const act = typeof body.back === 'string' ? takeBackVote : vote
    const targetId = idNamed(String(body.back ?? body.for ?? ''), 'card').toLowerCase()
    const outcome = await act(db, { board, targetId, token: seat.token })
    if (outcome === 'closed') return seeOther(`/boards/${board.id}`)
    const { is: done, questionId } = outcome
    return backTo({ boardId: board.id, quiet: body.quiet, done, questionId })
  }),
})
