import { live, memberRoute, page } from '#platform/route.ts'
import { boardAddress } from '../board.ts'
import { findWall } from '../find-wall.ts'
import { findBoard } from '../queries.ts'
import { boardWord } from '../record-change.ts'
import { sinceOf } from '../since-of.ts'
import { ScreenPage } from './page.tsx'
import { drawScreen } from './query.ts'

export const screenRoute = memberRoute({
  url: '/boards/:board/screen',
  get: async ({ db, config: { baseUrl }, now, params }) => {
    const board = await findBoard(db, params.board)
    const { questions } = await findWall(db, board.id)
    const link = baseUrl + boardAddress(board.id)
    const codePlace = `${new URL(baseUrl).host}/board`
    return page(<ScreenPage {...{ board, questions, link, codePlace, now }} />)
  },
})

/** What changes on it, as it happens. */
export const screenStreamRoute = memberRoute({
  url: '/boards/:board/screen/stream',
  get: async (ask) => {
    const { db, viewer, params } = ask
    const { id: boardId } = await findBoard(db, params.board)
    const following = {
      name: `board ${boardId} screen`,
      word: boardWord(boardId),
      by: viewer.id,
      since: sinceOf(ask),
      read: (after: number) => drawScreen(db, { boardId, after }),
    }
    return live(following, { instead: `${boardAddress(boardId)}/screen` })
  },
})
