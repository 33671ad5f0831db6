import { decide } from '../../src/modules/insights/decide/decide.ts'
import type { Decision } from '../../src/modules/insights/decide/form.ts'
import { waitingInOneWord } from '../../src/modules/insights/report.ts'
import { listReports } from '../../src/modules/insights/reports.ts'
import type { Browser } from './browser.ts'
import type { TestHouse } from './house.ts'
import type { TestConversation } from './voting.ts'

/** Says something in a conversation, as the page's form does. */
export async function sayIn(browser: Browser, { at }: TestConversation, fields: Record<string, string>) {
  await browser.get(`${at}/say`)
  return await browser.post(`${at}/say`, { kind: 'view', ...fields })
}

/** The statements of a conversation as they stand, by number. */
export const statementsOf = ({ db }: Pick<TestHouse, 'db'>, { id }: Pick<TestConversation, 'id'>) =>
  db
    .selectFrom('insights.statement')
    .select(['id', 'number', 'words', 'kind', 'status', 'reason', 'authorId', 'joinedInto', 'parentId'])
    .where('conversationId', '=', id)
    .orderBy('number')
    .execute()

type Deciding = TestConversation & { number: number; by: string; decision: Decision | FindingFine }
type FindingFine = Omit<Extract<Decision, { do: 'find-fine' }>, 'reported'> & { reported?: string }

/** Decides on a statement, having read how it stands and what was reported of it. */
export async function decideOn(
  { db, clock }: Pick<TestHouse, 'db' | 'clock'>,
  { id, number, by, decision }: Deciding,
) {
  const statement = await db
    .selectFrom('insights.statement')
    .select('id')
    .where('conversationId', '=', id)
    .where('number', '=', number)
    .executeTakeFirstOrThrow()
  const { seen } = await db
    .selectFrom('insights.statementStep')
    .select((e) => e.fn.countAll<number>().as('seen'))
    .where('statementId', '=', statement.id)
    .executeTakeFirstOrThrow()
  const reports = await listReports(db, { statementIds: [statement.id], readerId: by })
  const reported = waitingInOneWord(reports.get(statement.id) ?? [])
  return await decide(db, {
    conversation: { id },
    statementId: statement.id,
    decision: decision.do === 'find-fine' ? { reported, ...decision } : decision,
    seen: Number(seen),
    by,
    at: clock.now(),
  })
}

/** The letters that a member got at once, the oldest first. */
export const lettersTo = ({ db }: Pick<TestHouse, 'db'>, { id }: { id: string }) =>
  db
    .selectFrom('platform.mail as mail')
    .innerJoin('platform.mailWords as words', 'words.id', 'mail.wordsId')
    .select(['words.subject', 'words.bodyText'])
    .where('mail.once', 'like', `letters.tell:%:${id}`)
    .orderBy('mail.queuedAt')
    .orderBy('mail.id')
    .execute()
