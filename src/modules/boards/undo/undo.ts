import { sql } from 'kysely'
import { recordAct } from '#platform/audit.ts'
import type { Db, Tx } from '#platform/db.ts'
import { idsOf, keepStep, tellArranged } from '../arranging.ts'
import type { Step } from '../board.ts'
import { countedVotes } from '../find-own.ts'
import { lockBoard } from '../queries.ts'
import { unlessClosed } from '../record-change.ts'

type Undoing = { boardId: string; stepId: string; by: string; at: Date }

/** Undoes what a facilitator did last, unless somebody has done something since. */
export function undo(db: Db, { boardId, stepId, by, at }: Undoing): Promise<'undone' | 'late' | 'closed'> {
  const act = db.transaction().execute(async (tx): Promise<'undone' | 'late'> => {
    const { lastStep: step, votesEach } = await lockBoard(tx, boardId)
    if (step?.id !== stepId) return 'late'
    const away = await listAway(tx, idsOf(step.cards))
    await sql`
      update boards.card set group_id = before."groupId", standing = before.standing
      from jsonb_to_recordset(${JSON.stringify(step.cards)}::jsonb)
        as before (id uuid, "groupId" uuid, standing text)
      where card.id = before.id and card.standing <> 'taken-back'`.execute(tx)
    await sql`
      update boards.card_group set merged_into = before."mergedInto", dissolved_at = before."dissolvedAt"
      from jsonb_to_recordset(${JSON.stringify(step.groups)}::jsonb)
        as before (id uuid, "mergedInto" uuid, "dissolvedAt" timestamptz)
      where card_group.id = before.id`.execute(tx)
    await dropTooMany(tx, { votesEach, step, cameBack: [...away, ...idsOf(step.groups)] })
    await keepStep(tx, { boardId, step: null })
    await recordAct(tx, { act: 'boards.undo', by, on: { kind: 'board', id: boardId }, at })
    await tellArranged(tx, { boardId, groups: idsOf(step.groups), cards: idsOf(step.cards) })
    return 'undone'
  })
  return unlessClosed(act)
}

/** Those of some cards that stand on the board no more. */
async function listAway(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from boards.card where id = any(${ids}::uuid[]) and standing <> 'kept'`.execute(tx)
  return idsOf(rows)
}

type Returned = { votesEach: number; step: Step; cameBack: readonly string[] }

/** Whoever gave the vote that they had got back has voted anew: the old one does not come back as well. */
async function dropTooMany(tx: Tx, { votesEach, step, cameBack }: Returned): Promise<void> {
  await sql`
    delete from boards.vote using (
      select vote.voter, vote.target_id, row_number() over (
        partition by vote.voter order by vote.target_id = any(${cameBack}::uuid[]), vote.target_id
      ) as place
      ${countedVotes()} and vote.question_id = ${step.questionId}
    ) as given
    where vote.voter = given.voter and vote.target_id = given.target_id and given.place > ${votesEach}`.execute(
    tx,
  )
}
