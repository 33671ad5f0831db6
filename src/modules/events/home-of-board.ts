import type { BoardHome } from '#modules/boards/index.ts'
import type { Db, Tx } from '#platform/db.ts'

/** Finds the event of which a board is part, for the ways back from the board; null where it is of none. */
export async function findHomeOfBoard(db: Db, boardId: string): Promise<BoardHome | null> {
  const event = await db
    .selectFrom('events.board as board')
    .innerJoin('events.event as event', 'event.id', 'board.eventId')
    .select(['event.slug', 'event.title', 'event.publishedAt'])
    .where('board.boardId', '=', boardId)
    .executeTakeFirst()
  if (!event) return null
  const { slug, title, publishedAt } = event
  const home = `/programme/${slug}`
  return { title, href: publishedAt ? `/events/${slug}` : null, home, outputs: `${home}/outputs` }
}

/** An event calls its board what the board is called. */
export async function followTitle(
  tx: Tx,
  { boardId, title }: { boardId: string; title: string },
): Promise<void> {
  await tx.updateTable('events.board').set({ title }).where('boardId', '=', boardId).execute()
}
