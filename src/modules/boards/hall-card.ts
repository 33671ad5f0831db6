import { type Expression, sql } from 'kysely'

/** What the hall tells somebody of boards. */
export type BoardFacts = {
  /** How many boards they prepared that are open, and the one that they prepared last. */
  open: number
  newest: { id: string; title: string; characteristic: string } | null
  /** The open board at which they sit under their name; of one that is unlinkable nobody knows. */
  own: { id: string; title: string; characteristic: string } | null
}

/** The facts as one expression, so that the hall can ask for those of all rooms in one query. */
export const boardFacts = (readerId: Expression<string>, leads: Expression<boolean>) => sql<BoardFacts>`(
  select json_build_object(
    'open', (
      select count(*)::int from boards.board
      where ${leads} and prepared_by = ${readerId} and closed_at is null
    ),
    'newest', (
      select json_build_object('id', id, 'title', title, 'characteristic', characteristic)
      from boards.board
      where ${leads} and prepared_by = ${readerId} and closed_at is null
      order by prepared_at desc, id limit 1
    ),
    'own', (
      select json_build_object('id', board.id, 'title', title, 'characteristic', characteristic)
      from boards.seat join boards.board on board.id = seat.board_id
      where seat.member_id = ${readerId} and closed_at is null
      order by prepared_at desc, board.id limit 1
    )
  )
)`
