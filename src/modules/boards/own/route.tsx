import { page, route } from '#platform/route.ts'
import { findOwn } from '../find-own.ts'
import { findSeated } from '../find-seated.ts'
import { listQuestions } from '../queries.ts'
import { OwnPage } from './page.tsx'

export const ownRoute = route({
  url: '/boards/:board/own',
  get: async (ask) => {
    const { board, seat } = await findSeated(ask)
    const questions = await listQuestions(ask.db, board.id)
    const own = await findOwn(ask.db, { questions, token: seat.token })
    return page(<OwnPage board={board} questions={questions} own={own} />)
  },
})
