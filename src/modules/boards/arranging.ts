import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { recordAct } from '#platform/audit.ts'
import type { Db, Tx } from '#platform/db.ts'
import type { Step } from './board.ts'
import { lockBoard } from './queries.ts'
import { recordChange, unlessClosed } from './record-change.ts'

export type StepCard = Step['cards'][number]
export type StepGroup = Step['groups'][number]

/** What a facilitator picked of one question, as it stood before they did something with it. */
export type Picked = { questionId: string; cards: StepCard[]; groups: StepGroup[] }

type Arranging = {
  boardId: string
  questionId: string
  /** Ids of cards and of groups; those that are not of this question, or no longer there, are passed over. */
  cards: readonly string[]
  groups: readonly string[]
  by: string
  at: Date
}

/** What was done with what was picked: in words, and which things then stand otherwise on the screens. */
export type Arranged = {
  says: string
  groups: readonly StepGroup[]
  told: readonly string[]
  loose: readonly string[]
}

export type ArrangeOutcome = 'done' | 'nothing' | 'closed'

/**
 * Does something with cards and groups of a question, keeps how it is undone, and has every screen show it. `work`
 * returns null where there was nothing to do.
 */
export function arrangeWith(
  db: Db,
  { boardId, questionId, by, at, ...ids }: Arranging,
  work: (tx: Tx, picked: Picked) => Promise<Arranged | null>,
): Promise<ArrangeOutcome> {
  const act = db.transaction().execute(async (tx): Promise<ArrangeOutcome> => {
    await lockBoard(tx, boardId)
    const picked = await pick(tx, { questionId, ...ids })
    const arranged = await work(tx, picked)
    if (!arranged) return 'nothing'
    const groups = [...picked.groups, ...arranged.groups]
    await keepStep(tx, { boardId, step: { id: randomUUID(), says: arranged.says, ...picked, groups } })
    await recordAct(tx, { act: 'boards.arrange', by, on: { kind: 'board', id: boardId }, at })
    await tellArranged(tx, { boardId, groups: arranged.told, cards: arranged.loose })
    return 'done'
  })
  return unlessClosed(act)
}

async function pick(
  tx: Tx,
  { questionId, cards, groups }: Pick<Arranging, 'questionId' | 'cards' | 'groups'>,
) {
  // The groups that are picked take all their cards along.
  const { rows } = await sql<StepCard>`
    select id, group_id, standing from boards.card
    where question_id = ${questionId} and standing = 'kept'
      and (id = any(${cards}::uuid[]) or group_id = any(${groups}::uuid[]))
    order by id`.execute(tx)
  const found = await sql<StepGroup>`
    select id, merged_into, dissolved_at from boards.card_group
    where question_id = ${questionId}
      and ((id = any(${groups}::uuid[]) and dissolved_at is null) or merged_into = any(${groups}::uuid[]))
    order by id`.execute(tx)
  return { questionId, cards: rows, groups: found.rows }
}

/** Keeps how the last thing is undone; what was done before can be undone no more. */
export async function keepStep(
  tx: Tx,
  { boardId, step }: { boardId: string; step: Step | null },
): Promise<void> {
  await tx
    .updateTable('boards.board')
    .set({ lastStep: step && JSON.stringify(step) })
    .where('id', '=', boardId)
    .execute()
}

type Told = { boardId: string; groups: readonly string[]; cards: readonly string[] }

/** Groups first: a card that left one is then put where it belongs. */
export async function tellArranged(tx: Tx, { boardId, groups, cards }: Told): Promise<void> {
  await recordChange(tx, { boardId, kind: 'group', things: [...new Set(groups)] })
  await recordChange(tx, { boardId, kind: 'card', things: [...new Set(cards)] })
  await recordChange(tx, { boardId, kind: 'board', things: [boardId] })
}

/** Puts cards into a group, or into none. */
export async function putCards(
  tx: Tx,
  { cards, groupId }: { cards: readonly string[]; groupId: string | null },
): Promise<void> {
  await sql`update boards.card set group_id = ${groupId} where id = any(${cards}::uuid[])`.execute(tx)
}

/** Where cards came from, as far as those are groups. */
export const groupsOf = (cards: readonly StepCard[]): string[] =>
  cards.flatMap(({ groupId }) => (groupId === null ? [] : [groupId]))

export const idsOf = (things: readonly { id: string }[]): string[] => things.map(({ id }) => id)
