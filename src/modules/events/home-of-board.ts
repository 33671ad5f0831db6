import { type RawBuilder, sql } from 'kysely'
import type { BoardHome } from '#modules/boards/index.ts'
import type { Tx } from '#platform/db.ts'

/** The event of which a board is part, for the ways back from the board; null where it is of none. */
export const homeOfBoard = (boardId: RawBuilder<string>) => sql<BoardHome | null>`(
  select json_build_object(
    'title', event.title,
    'href', case when event.published_at is not null then '/events/' || event.slug end,
    'home', '/programme/' || event.slug,
    'outputs', '/programme/' || event.slug || '/outputs'
  )
  from events.board as of_event join events.event on event.id = of_event.event_id
  where of_event.board_id = ${boardId} limit 1
)`

/** An event calls its board what the board is called. */
export async function followTitle(
  tx: Tx,
  { boardId, title }: { boardId: string; title: string },
): Promise<void> {
  await tx.updateTable('events.board').set({ title }).where('boardId', '=', boardId).execute()
}
