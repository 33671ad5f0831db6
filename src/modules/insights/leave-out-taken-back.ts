import { sql } from 'kysely'
import type { Tx } from '#platform/db.ts'
import type { Conversation } from './conversation.ts'
import { lockConversation } from './queries.ts'
import { settleReports } from './settle-reports.ts'
import { addSteps } from './steps.ts'

/** What stands in the place of words that whoever said them took back. */
export const takenBack = 'An insight that was taken back'

const reason = 'It put an insight to the vote. Whoever said that has taken it back, or changed it.'

type Asked = { insightIds: readonly string[]; at: Date }

/**
 * Insights were taken back, changed, or may be worked with no more: the statements that put them to the vote are left
 * out, and their words stand in no place any more, mended ones neither. Whoever sent them is told once, without these.
 */
export async function leaveOutTakenBack(tx: Tx, { insightIds, at }: Asked): Promise<void> {
  if (insightIds.length === 0) return
  const put = await tx
    .selectFrom('insights.statement')
    .select(['id', 'conversationId', 'number'])
    .where('insightId', 'in', insightIds)
    .where('words', '!=', takenBack)
    .orderBy('conversationId')
    .orderBy('number')
    .execute()
  const held = new Map<string, Conversation>()
  for (const id of new Set(put.map(({ conversationId }) => conversationId)))
    held.set(id, await lockConversation(tx, id))
  for (const { id, number, conversationId } of put) {
    const conversation = held.get(conversationId)
    if (conversation) await leaveOut(tx, { id, number, conversation, at })
  }
}

type Leaving = { id: string; number: number; conversation: Conversation; at: Date }

async function leaveOut(tx: Tx, { id, number, conversation, at }: Leaving): Promise<void> {
  await tx
    .updateTable('insights.statement')
    .set({ status: 'out', words: takenBack, quoted: '', reason, joinedInto: null, decidedAt: at })
    .where('id', '=', id)
    .execute()
  await sql`update insights.statement_step set words_before = null where statement_id = ${id}`.execute(tx)
  await addSteps(tx, { statementId: id, steps: [{ step: 'out', reason }], by: null, isKnown: false, at })
  const statement = { id, number, words: takenBack }
  await settleReports(tx, { statement, conversation, outcome: 'out', answer: '', by: null, at })
}

/** Which insights a member said, alone or with others: what goes with them. */
export async function listSaidBy(tx: Tx, memberId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('insights.insightAuthor')
    .select('insightId')
    .distinct()
    .where('memberId', '=', memberId)
    .execute()
  return rows.map(({ insightId }) => insightId)
}
