import { prepareBoard } from '#modules/boards/index.ts'
import type { Db } from '#platform/db.ts'
import { dayIn } from '#platform/zone.ts'
import { lockEvent } from '../queries.ts'
import type { BoardSaid } from './form.ts'

type Ask = { eventId: string; answers: BoardSaid; by: string | null; at: Date }

/** Lays a live board out for an event. Its link lets people in until the day on which the event ends. */
export function addBoard(db: Db, { eventId, answers, by, at }: Ask): Promise<string> {
  const { title, questions, words, authorship, votesEach } = answers
  return db.transaction().execute(async (tx) => {
    const event = await lockEvent(tx, eventId)
    const lastDay = dayIn(event.zone, new Date(Math.max(+event.endsAt - 1, +at)))
    const boardId = await prepareBoard(tx, {
      title,
      questions,
      characteristic: event.characteristic,
      hidesWords: words === 'hidden',
      authorship,
      votesEach,
      openUntil: lastDay,
      by,
      at,
    })
    await tx.insertInto('events.board').values({ eventId, boardId, title, addedAt: at }).execute()
    return boardId
  })
}
