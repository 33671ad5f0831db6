import { page, route } from '#platform/route.ts'
import { findOwn } from '../find-own.ts'
import { listQuestions } from '../queries.ts'
import { seated } from '../seated.ts'
import { OwnPage } from './page.tsx'

export const ownRoute = route({
  url: '/boards/:board/own',
  get: seated(async ({ db, query }, { board, seat }) => {
    const questions = await listQuestions(db, board.id)
    const own = await findOwn(db, { questions, token: seat.token })
    return page(<OwnPage board={board} questions={questions} own={own} done={query.done} />)
  }),
})
