import { sql } from 'kysely'
import { recordAct } from '#platform/audit.ts'
import type { Db } from '#platform/db.ts'
import { idsOf, keepStep, tellArranged } from '../arranging.ts'
import { lockBoard } from '../queries.ts'
import { unlessClosed } from '../record-change.ts'

type Undoing = { boardId: string; stepId: string; by: string; at: Date }

/** Undoes what a facilitator did last, unless somebody has done something since. */
export function undo(db: Db, { boardId, stepId, by, at }: Undoing): Promise<'undone' | 'late' | 'closed'> {
  const act = db.transaction().execute(async (tx): Promise<'undone' | 'late'> => {
    const { lastStep: step } = await lockBoard(tx, boardId)
    if (step?.id !== stepId) return 'late'
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
    await keepStep(tx, { boardId, step: null })
    await recordAct(tx, { act: 'boards.undo', by, on: { kind: 'board', id: boardId }, at })
    await tellArranged(tx, { boardId, groups: idsOf(step.groups), cards: idsOf(step.cards) })
    return 'undone'
  })
  return unlessClosed(act)
}
