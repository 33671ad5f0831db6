import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import { idNamed } from '#platform/route.ts'
import type { Authorship, Board, Question, Step } from './board.ts'
import { seatHash } from './seat-token.ts'

const boardColumns = [
  'id',
  'title',
  'characteristic',
  'code',
  'hidesWords',
  'authorship',
  'votesEach',
  'openUntil',
  'closedAt',
  'timerEndsAt',
  'number',
  'lastStep',
] as const

/**
 * Finds a board by the last word of its link.
 *
 * @throws NotFound where there is none.
 */
export async function findBoard(db: Db, word: string | undefined): Promise<Board> {
  const row = await db
    .selectFrom('boards.board')
    .select(boardColumns)
    .where('id', '=', idNamed(word, 'board'))
    .executeTakeFirst()
  if (!row) throw new NotFound('board')
  return toBoard(row)
}

/** Holds a board, so that what a facilitator does to it happens one after the other. */
export async function lockBoard(tx: Tx, id: string): Promise<Board> {
  const row = await tx
    .selectFrom('boards.board')
    .select(boardColumns)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new NotFound('board')
  return toBoard(row)
}

/** Which of these boards are not closed for good: whoever wrote a card there can still change its words. */
export async function listOpenBoards(db: Db, ids: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('boards.board')
    .select('id')
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .where('closedAt', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

type Row = Omit<Board, 'authorship' | 'lastStep'> & { authorship: string; lastStep: unknown }

const toBoard = (row: Row): Board => ({
  ...row,
  // The table's own check names the two kinds; a step is written by keepStep alone.
  authorship: row.authorship as Authorship,
  lastStep: row.lastStep as Step | null,
})

/** Finds what a board asks, in its order. */
export const listQuestions = (db: Db, boardId: string): Promise<Question[]> =>
  db
    .selectFrom('boards.question')
    .select(['id', 'boardId', 'position', 'words', 'revealedAt', 'closedAt'])
    .where('boardId', '=', boardId)
    .orderBy('position')
    .execute()

/**
 * Finds one question of a board.
 *
 * @throws NotFound where the board has none of this id.
 */
export async function findQuestion(db: Db, { boardId, word }: { boardId: string; word: string | undefined }) {
  const question = await db
    .selectFrom('boards.question')
    .select(['id', 'boardId', 'position', 'words', 'revealedAt', 'closedAt'])
    .where('boardId', '=', boardId)
    .where('id', '=', idNamed(word, 'question'))
    .executeTakeFirst()
  if (!question) throw new NotFound('question')
  return question satisfies Question
}

/** Where somebody sits at a board: by the word that their browser keeps, which the house does not. */
export type Seat = { id: string; name: string; token: string }

/**
 * Finds a board, and where this browser sits at it; null where it has not joined. One query.
 *
 * @throws NotFound where there is no such board.
 */
export async function findBoardAndSeat(
  db: Db,
  { word, token }: { word: string | undefined; token: string },
): Promise<{ board: Board; seat: Seat | null }> {
  const id = idNamed(word, 'board')
  const row = await db
    .selectFrom('boards.board as board')
    .leftJoin('boards.seat as seat', (join) =>
      join
        .onRef('seat.boardId', '=', 'board.id')
        .on('seat.tokenHash', '=', seatHash(token, id.toLowerCase())),
    )
    .select(boardColumns.map((column) => `board.${column}` as const))
    .select(['seat.id as seatId', 'seat.name as seatName'])
    .where('board.id', '=', id)
    .executeTakeFirst()
  if (!row) throw new NotFound('board')
  const { seatId, seatName, ...board } = row
  return { board: toBoard(board), seat: seatId === null ? null : { id: seatId, name: seatName ?? '', token } }
}

/** Counts who has joined a board, as far as the house can know: browsers. */
export async function countSeats(db: Db, boardId: string): Promise<number> {
  const { count } = await db
    .selectFrom('boards.seat')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('boardId', '=', boardId)
    .executeTakeFirstOrThrow()
  return count
}
