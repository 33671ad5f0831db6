import { sql } from 'kysely'
import { closeBoard } from '#modules/boards/index.ts'
import { recordAct } from '#platform/audit.ts'
import { announce } from '#platform/channel.ts'
import type { Db, Tx } from '#platform/db.ts'
import { contentChanged } from '#platform/page-memory.ts'
import { listOpenBoardsOf } from '../boards-of.ts'
import { type Event, hasBegun } from '../event.ts'
import { findOutlines } from '../outputs.ts'
import { lockEvent } from '../queries.ts'

type Ask = { eventId: string; by: string; at: Date }
type Acting = Ask & { act: `events.${string}` }

/** Answers of work that was not done. */
const undone: readonly unknown[] = [false, 'boards-open', 'not-yet']

/** Does something to the page of outputs with its event held, one edits after the other. */
function acting<T>(
  db: Db,
  { eventId, by, at, act }: Acting,
  work: (tx: Tx, event: Event) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (tx) => {
    const event = await lockEvent(tx, eventId)
    const done = await work(tx, event)
    if (undone.includes(done)) return done
    await recordAct(tx, { act, by, on: { kind: 'event', id: event.slug }, at })
    await announce(tx, contentChanged)
    return done
  })
}

/**
 * Drafts the page from what was said on the event's boards and shown to all: every card under its own id. Drafted anew,
 * it brings in what was said since, and leaves out what an organiser left out. A page that everybody reads takes cards
 * from closed boards alone: nobody rewords what is published.
 */
export const draft = (db: Db, ask: Ask): Promise<number> =>
  acting(db, { ...ask, act: 'events.draftOutputs' }, async (tx) => {
    const { eventId, by, at } = ask
    const { publishedAt } = await tx
      .insertInto('events.outputs')
      .values({ eventId, draftedAt: at, draftedBy: by })
      .onConflict((conflict) => conflict.column('eventId').doUpdateSet({ eventId }))
      .returning('publishedAt')
      .executeTakeFirstOrThrow()
    const open = publishedAt === null ? [] : await listOpenBoardsOf(tx, eventId)
    const said = (await findOutlines(tx, eventId))
      .filter(({ boardId }) => !open.some((board) => board.boardId === boardId))
      .flatMap(({ boardId, questions }) =>
        questions
          .flatMap(({ groups, cards }) => [...groups.flatMap((group) => group.cards), ...cards])
          .map(({ id }) => ({ id, boardId })),
      )
    // A hall writes thousands, and a statement takes so many values only.
    await sql`
      insert into events.output (event_id, card_id, board_id, added_at)
      select ${eventId}, card_id, board_id, ${at}::timestamptz
      from unnest(${said.map(({ id }) => id)}::uuid[], ${said.map(({ boardId }) => boardId)}::uuid[])
        as said (card_id, board_id)
      on conflict (event_id, card_id) do nothing`.execute(tx)
    return said.length
  })

/** Says something before the cards. Whoever changed it meanwhile is not overwritten. */
export const open = (
  db: Db,
  { opening, revision, ...ask }: Ask & { opening: string; revision: number },
): Promise<boolean> =>
  acting(db, { ...ask, act: 'events.changeOutputs' }, async (tx) => {
    const changed = await tx
      .updateTable('events.outputs')
      .set({ opening, revision: revision + 1 })
      .where('eventId', '=', ask.eventId)
      .where('revision', '=', revision)
      .executeTakeFirst()
    return changed.numUpdatedRows > 0n
  })

/** Adds a line of the organisers' own. */
export const addLine = (db: Db, { words, ...ask }: Ask & { words: string }): Promise<void> =>
  acting(db, { ...ask, act: 'events.changeOutputs' }, async (tx) => {
    await tx.insertInto('events.output').values({ eventId: ask.eventId, words, addedAt: ask.at }).execute()
  })

type Leaving = Ask & { outputId: string; wish: 'leave-out' | 'bring-back' }

/** Leaves something out of the page, or brings it back; a line of the organisers' own that is left out is gone. */
export const leaveOut = (db: Db, { outputId, wish, ...ask }: Leaving): Promise<void> =>
  acting(db, { ...ask, act: 'events.changeOutputs' }, async (tx) => {
    if (wish === 'leave-out')
      await tx
        .deleteFrom('events.output')
        .where('id', '=', outputId)
        .where('eventId', '=', ask.eventId)
        .where('cardId', 'is', null)
        .execute()
    await tx
      .updateTable('events.output')
      .set({ leftOutAt: wish === 'leave-out' ? ask.at : null })
      .where('id', '=', outputId)
      .where('eventId', '=', ask.eventId)
      .execute()
  })

type Publishing = Ask & {
  /** Whether boards that still take words are closed with it. */
  closesBoards: boolean
}

export type PublishOutcome = 'published' | 'boards-open' | 'not-yet'

/**
 * Publishes the page for everybody. Its words stand with the boards, where whoever wrote a card can change it until the
 * board is closed: so none may be open, and nobody rewords what is published. Nothing has come of an event that has not
 * begun.
 */
export const publishOutputs = (db: Db, { closesBoards, ...ask }: Publishing): Promise<PublishOutcome> =>
  acting(db, { ...ask, act: 'events.publishOutputs' }, async (tx, event): Promise<PublishOutcome> => {
    const { eventId, by, at } = ask
    if (!hasBegun(event, at)) return 'not-yet'
    const open = await listOpenBoardsOf(tx, eventId)
    if (open.length > 0 && !closesBoards) return 'boards-open'
    for (const { boardId } of open) await closeBoard(tx, { boardId, by, at })
    await tx
      .updateTable('events.outputs')
      .set({ publishedAt: at, publishedBy: by })
      .where('eventId', '=', eventId)
      .execute()
    return 'published'
  })

/** Takes a page back that was published: organisers alone read it. */
export const takeBackOutputs = (db: Db, ask: Ask): Promise<void> =>
  acting(db, { ...ask, act: 'events.changeOutputs' }, async (tx) => {
    await tx
      .updateTable('events.outputs')
      .set({ publishedAt: null, publishedBy: null })
      .where('eventId', '=', ask.eventId)
      .execute()
  })
