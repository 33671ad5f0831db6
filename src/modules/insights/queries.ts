import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import { type Conversation, isDraft } from './conversation.ts'
import type { Statement, StatementKind, StatementStatus, WordingChange } from './statement.ts'

const conversations = (db: Db) =>
  db
    .selectFrom('insights.conversation')
    .select(['id', 'slug', 'title', 'question', 'about', 'moderationRules', 'characteristic', 'versionId'])
    .select(['looksFirst', 'threshold', 'isRounded', 'seed', 'closesOn', 'openedAt', 'closedAt'])
    .select(['conclusion', 'concludedAt', 'revision'])

/** Lists all conversations, the newest first; those in preparation only for who prepares them. */
export const listConversations = (db: Db, { withDrafts }: { withDrafts: boolean }): Promise<Conversation[]> =>
  conversations(db)
    .$if(!withDrafts, (all) => all.where('openedAt', 'is not', null))
    .orderBy('preparedAt', 'desc')
    .orderBy('id')
    .execute()

/**
 * Finds a conversation by the word of its address.
 *
 * @throws NotFound when there is none.
 */
export async function findConversation(db: Db, slug: string | undefined): Promise<Conversation> {
  const row = await conversations(db)
    .where('slug', '=', slug ?? '')
    .executeTakeFirst()
  if (!row) throw new NotFound('conversation')
  return row
}

/**
 * Finds a conversation that members may know of.
 *
 * @throws NotFound while it is being prepared, as if it were not there.
 */
export async function findOpenedConversation(db: Db, slug: string | undefined): Promise<Conversation> {
  const conversation = await findConversation(db, slug)
  if (isDraft(conversation)) throw new NotFound('conversation')
  return conversation
}

/** Finds a conversation by its id, and holds it until the act is done. */
export const lockConversation = (tx: Tx, id: string): Promise<Conversation> =>
  conversations(tx).where('id', '=', id).forNoKeyUpdate().executeTakeFirstOrThrow()

export type StatementCounts = { in: number; waiting: number; reword: number; reported: number }

/**
 * Counts the statements of a conversation: those on which people vote, and those that wait for somebody:
 * with a report of what others said, as no author learns of one.
 */
export const countStatements = (
  db: Db,
  { conversationId, readerId }: { conversationId: string; readerId: string },
): Promise<StatementCounts> =>
  db
    .selectFrom('insights.statement')
    .select([
      sql<number>`count(*) filter (where status = 'in')::int`.as('in'),
      sql<number>`count(*) filter (where status = 'waiting')::int`.as('waiting'),
      sql<number>`count(*) filter (where status = 'reword')::int`.as('reword'),
      sql<number>`count(*) filter (where author_id is distinct from ${readerId} and id in (
        select statement_id from insights.report where answered_at is null))::int`.as('reported'),
    ])
    .where('conversationId', '=', conversationId)
    .executeTakeFirstOrThrow()

export const statements = (db: Db) =>
  db
    .selectFrom('insights.statement as statement')
    .select(['statement.id', 'statement.conversationId', 'statement.number', 'statement.words'])
    .select(['statement.lang', 'statement.kind', 'statement.status', 'statement.reason', 'statement.class'])
    .select(['statement.sentAt', 'statement.parentId', 'statement.joinedInto', 'statement.insightId'])
    .select(['statement.change', 'statement.characteristic', 'statement.behaviourId', 'statement.quoted'])

type StatementRow = Omit<Statement, 'kind' | 'status' | 'change'> & {
  kind: string
  status: string
  change: string | null
}

/** A row as what it is: the table's own checks hold these words. */
export const statementOf = (row: StatementRow): Statement => ({
  ...row,
  kind: row.kind as StatementKind, // checked by the table
  status: row.status as StatementStatus, // checked by the table
  change: row.change as WordingChange | null, // checked by the table
})

/** Lists the statements that members vote on, by number. */
export const listStatementsIn = async (db: Db, conversationId: string): Promise<Statement[]> =>
  (
    await statements(db)
      .where('statement.conversationId', '=', conversationId)
      .where('statement.status', '=', 'in')
      .orderBy('statement.number')
      .execute()
  ).map(statementOf)

/** Lists the numbers of what a member said in a conversation, for a page that they alone read. */
export async function listOwnNumbers(
  db: Db,
  { conversationId, memberId }: { conversationId: string; memberId: string },
): Promise<ReadonlySet<number>> {
  const rows = await db
    .selectFrom('insights.statement')
    .select('number')
    .where('conversationId', '=', conversationId)
    .where('authorId', '=', memberId)
    .execute()
  return new Set(rows.map(({ number }) => number))
}

/**
 * Finds a statement of a conversation by its number, whatever became of it.
 *
 * @throws NotFound when there is none.
 */
export async function findStatement(
  db: Db,
  { conversationId, number }: { conversationId: string; number: string | undefined },
): Promise<Statement> {
  const row = /^\d{1,9}$/.test(number ?? '')
    ? await statements(db)
        .where('statement.conversationId', '=', conversationId)
        .where('statement.number', '=', Number(number))
        .executeTakeFirst()
    : undefined
  if (!row) throw new NotFound('statement')
  return statementOf(row)
}
