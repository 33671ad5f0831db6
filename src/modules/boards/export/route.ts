import { NotFound } from '#platform/errors.ts'
import { content, memberRoute } from '#platform/route.ts'
import { findCharacteristics } from '../find-wall.ts'
import { findBoardOutline } from '../outline.ts'
import { findBoard } from '../queries.ts'
import { writeTable, writeText } from './write-outline.ts'

const files = {
  'board.csv': { type: 'text/csv; charset=utf-8', write: writeTable },
  'board.md': { type: 'text/markdown; charset=utf-8', write: writeText },
} as const

/** What was said on a board, as a file: only what was shown to all. */
export const exportRoute = memberRoute({
  url: '/boards/:board/export/:boardFile',
  get: async ({ db, params }) => {
    const board = await findBoard(db, params.board)
    const name = Object.keys(files).find((one) => one === params.boardFile)
    if (!name) throw new NotFound('file')
    const { type, write } = files[name === 'board.csv' ? 'board.csv' : 'board.md']
    const [questions, names] = [await findBoardOutline(db, board.id), await findCharacteristics(db)]
    return content(type, write({ board, questions, names }), { fileName: name })
  },
})
