import { memberRoute, page } from '#platform/route.ts'
import { boardAddress } from '../board.ts'
import { findBoard } from '../queries.ts'
import { SharePage } from './page.tsx'

export const shareRoute = memberRoute({
  url: '/boards/:board/share',
  get: async ({ db, config, params }) => {
    const board = await findBoard(db, params.board)
    const link = config.baseUrl + boardAddress(board.id)
    return page(<SharePage board={board} link={link} codePage={`${config.baseUrl}/board`} />)
  },
})
