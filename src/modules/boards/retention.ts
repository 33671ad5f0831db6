import { type RawBuilder, sql } from 'kysely'
import { monthsBefore, type Night, type Retention } from '#platform/retention.ts'

/** How long boards keeps what is somebody's own on them. What was said is kept for good. */
export const retention: readonly Retention[] = [
  {
    table: 'boards.seat',
    what: 'Names that guests chose for their cards on a board',
    kept: 'A year after the board was closed; then their cards carry no name',
    why: 'So that people in the workshop know whose thought it was while they work with it.',
    isOver: isOverFor,
    forget: async ({ db, now }: Night) => {
      await sql`update boards.seat set name = '' where ${isOverFor(now)}`.execute(db)
    },
  },
]

function isOverFor(now: Date): RawBuilder<boolean> {
  return sql<boolean>`name <> '' and member_id is null and exists (
    select from boards.board where board.id = seat.board_id and board.closed_at <= ${monthsBefore(now, 12)}
  )`
}
