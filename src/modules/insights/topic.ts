import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Topic } from '#platform/topics.ts'
import { looksAfter } from './looks-after.ts'
import { gatherNewStatements } from './new-statements.ts'

/** One letter when a conversation opens, and one with what was concluded. */
export const conversationTopic: Topic = {
  key: 'insights.conversation',
  name: 'Conversations',
  does: 'One letter when a conversation opens, and one with what was concluded from it.',
  because: 'you are a member, and members say here what they think',
  standard: 'at-once',
  offers: ['at-once', 'digest', 'not-at-all'],
  for: 'member',
}

/** Once a day at most: what became of what somebody said. */
export const decidedTopic: Topic = {
  key: 'insights.statementDecided',
  name: 'What became of what you said',
  does: 'At most once a day: whether your statements are in, and if not, why. That you are asked to reword one comes apart.',
  because: 'you said something in a conversation',
  standard: 'digest',
  offers: ['at-once', 'digest', 'not-at-all'],
  for: 'member',
  isAskedFor: true,
}

/** That the author of a statement is asked to say it otherwise: somebody waits for them. */
export const rewordTopic: Topic = {
  key: 'insights.askedToReword',
  name: 'When you are asked to reword a statement',
  does: 'Why a statement of yours should be said otherwise, so that it can be voted on.',
  because: 'you said something in a conversation',
  standard: 'at-once',
  offers: ['at-once', 'digest', 'not-at-all'],
  for: 'member',
  isAskedFor: true,
  stillTrue: findStillToReword,
}

/** What came of a report: the one answer that whoever reported a statement gets. */
export const reportedTopic: Topic = {
  key: 'insights.reportAnswered',
  name: 'What came of your reports',
  does: 'Once, when somebody has looked at a statement that you reported.',
  because: 'you reported a statement in a conversation',
  standard: 'at-once',
  offers: ['at-once', 'digest'],
  for: 'member',
  isAskedFor: true,
}

/** To whoever looks after conversations: that reports wait. What was reported, and by whom, stands in no letter. */
export const reportsWaitTopic: Topic = {
  key: 'insights.reportsWait',
  name: 'Reported statements',
  does: 'Once a day at most, while reports of statements wait for an answer: how many, never by whom.',
  because: 'you look after conversations',
  standard: 'at-once',
  offers: ['at-once', 'digest', 'not-at-all'],
  for: looksAfter,
  stillTrue: findStillWaiting,
}

/** What is new in the conversations that are open, in a digest alone. */
export const newStatementsTopic: Topic = {
  key: 'insights.newStatements',
  name: 'New statements to vote on',
  does: 'How many new statements there are in the conversations that are open. Nothing where there is none.',
  because: 'you are a member, and members say here what they think',
  standard: 'digest',
  offers: ['digest', 'not-at-all'],
  for: 'member',
  gather: gatherNewStatements,
}

/** Whoever need not reword it any more is not asked in a digest. What it is about begins with the statement's id. */
async function findStillToReword(db: Db, abouts: readonly string[]): Promise<ReadonlySet<string>> {
  const idOf = (about: string) => about.split(' ')[0] ?? ''
  const rows = await db
    .selectFrom('insights.statement')
    .select('id')
    .where('id', 'in', abouts.map(idOf))
    .where('status', '=', 'reword')
    .execute()
  const still = new Set(rows.map(({ id }) => id))
  return new Set(abouts.filter((about) => still.has(idOf(about))))
}

/** A digest tells of reports only where one waits still. What it is about ends with whom it is for. */
async function findStillWaiting(db: Db, abouts: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ about: string }>`
    select about from unnest(${[...abouts]}::text[]) as told (about)
    where exists (
      select from insights.report join insights.statement on statement.id = report.statement_id
      where report.answered_at is null
        and statement.author_id is distinct from split_part(about, ' ', 2)::uuid
    )`.execute(db)
  return new Set(rows.map(({ about }) => about))
}
