import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import { type Ask, idNamed } from '#platform/route.ts'
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
 * Finds a board, and where this browser sits at it; null where it has not joined, or where a member joined in it who is
 * not the one signed in now: a seat under somebody's name is nobody else's. One query.
 *
 * @throws NotFound where there is no such board.
 */
export async function findBoardAndSeat(
  db: Db,
  { word, token, viewerId }: { word: string | undefined; token: string; viewerId: string | null },
): Promise<{ board: Board; seat: Seat | null; isTaken: boolean }> {
  const id = idNamed(word, 'board')
  const row = await db
    .selectFrom('boards.board as board')
    .leftJoin('boards.seat as seat', (join) =>
      join
        .onRef('seat.boardId', '=', 'board.id')
        .on('seat.tokenHash', '=', seatHash(token, id.toLowerCase())),
    )
    .select(boardColumns.map((column) => `board.${column}` as const))
    .select(['seat.id as seatId', 'seat.name as seatName', 'seat.memberId as seatMemberId'])
    .where('board.id', '=', id)
    .executeTakeFirst()
  if (!row) throw new NotFound('board')
  const { seatId, seatName, seatMemberId, ...board } = row
  const isTheirs = seatMemberId === null || seatMemberId === viewerId
  const seat = seatId !== null && isTheirs ? { id: seatId, name: seatName ?? '', token } : null
  return { board: toBoard(board), seat, isTaken: seatId !== null && !isTheirs }
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

/** What is to be known of a request to find the seat of whoever asks. */
export const askedOf = ({ params, seat, viewer }: Pick<Ask, 'params' | 'seat' | 'viewer'>) => ({
  word: params.board,
  token: seat,
  viewerId: viewer?.id ?? null,
})
