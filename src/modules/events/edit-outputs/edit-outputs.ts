import { recordAct } from '#platform/audit.ts'
import { announce } from '#platform/channel.ts'
import type { Db, Tx } from '#platform/db.ts'
import { contentChanged } from '#platform/page-memory.ts'
import type { Event } from '../event.ts'
import { findOutlines } from '../outputs.ts'
import { lockEvent } from '../queries.ts'

type Ask = { eventId: string; by: string; at: Date }
type Acting = Ask & { act: `events.${string}` }

/** Does something to the page of outputs with its event held, so that two who edit it do so one after the other. */
function acting<T>(
  db: Db,
  { eventId, by, at, act }: Acting,
  work: (tx: Tx, event: Event) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (tx) => {
    const event = await lockEvent(tx, eventId)
    const done = await work(tx, event)
    await recordAct(tx, { act, by, on: { kind: 'event', id: event.slug }, at })
    await announce(tx, contentChanged)
    return done
  })
}

/**
 * Drafts the page from what was said on the event's boards and shown to all: every card under its own id. Drafted anew,
 * it brings in what was said since, and leaves out what an organiser left out.
 */
export const draft = (db: Db, ask: Ask): Promise<number> =>
  acting(db, { ...ask, act: 'events.draftOutputs' }, async (tx) => {
    const { eventId, by, at } = ask
    await tx
      .insertInto('events.outputs')
      .values({ eventId, draftedAt: at, draftedBy: by })
      .onConflict((conflict) => conflict.column('eventId').doNothing())
      .execute()
    const said = (await findOutlines(tx, eventId)).flatMap(({ boardId, questions }) =>
      questions
        .flatMap(({ groups, cards }) => [...groups.flatMap((group) => group.cards), ...cards])
        .map(({ id: cardId }) => ({ eventId, cardId, boardId, addedAt: at })),
    )
    if (said.length === 0) return 0
    await tx
      .insertInto('events.output')
      .values(said)
      .onConflict((conflict) => conflict.columns(['eventId', 'cardId']).doNothing())
      .execute()
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

/** Publishes the page for everybody, or takes it back. */
export const publishOutputs = (db: Db, { isPublic, ...ask }: Ask & { isPublic: boolean }): Promise<void> =>
  acting(db, { ...ask, act: 'events.publishOutputs' }, async (tx) => {
    await tx
      .updateTable('events.outputs')
      .set(isPublic ? { publishedAt: ask.at, publishedBy: ask.by } : { publishedAt: null, publishedBy: null })
      .where('eventId', '=', ask.eventId)
      .execute()
  })
