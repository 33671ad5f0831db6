import type { Db } from '#platform/db.ts'
import type { PersonalTable } from '#platform/personal.ts'
import { votersOf } from './voter.ts'

const stays =
  'Your votes stay counted. The words under which you gave them are replaced by chance, so that nobody can tell any more whose they were.'

/** What insights hold of people under words that only the house can lead back to them. */
export const votesPersonal: readonly PersonalTable[] = [
  {
    table: 'insights.vote',
    title: 'How you voted in conversations',
    note: 'The house finds them by a key that lies outside its database. Nobody else can.',
    where: 'false',
    columns: {},
    read: readOwnVotes,
    erased: { stays },
  },
  {
    table: 'insights.voter',
    title: 'Conversations in which you voted',
    note: 'They stand with your votes.',
    where: 'false',
    columns: {},
    erased: { stays },
  },
  {
    table: 'insights.standing',
    title: 'What results were made of',
    note: 'Your votes once more, sealed. They stand with your votes.',
    where: 'false',
    columns: {},
    erased: { stays },
  },
]

const answers = { '1': 'agree', '0': 'pass', '-1': 'disagree' } as const

async function readOwnVotes(db: Db, memberId: string): Promise<Record<string, unknown>[]> {
  const conversations = await db.selectFrom('insights.conversation').select('id').execute()
  if (conversations.length === 0) return []
  const words = await votersOf(db, { conversationIds: conversations.map(({ id }) => id), memberId })
  const rows = await db
    .selectFrom('insights.vote as vote')
    .innerJoin('insights.statement as statement', 'statement.id', 'vote.statementId')
    .innerJoin('insights.conversation as conversation', 'conversation.id', 'statement.conversationId')
    .select(['conversation.title', 'statement.words', 'vote.answer'])
    .where('vote.pseudonym', 'in', words)
    .orderBy('conversation.preparedAt')
    .orderBy('statement.number')
    .execute()
  return rows.map(({ title, words: said, answer }) => ({
    Conversation: title,
    Statement: said,
    'You said': answers[`${answer as 1 | 0 | -1}`], // checked by the table
  }))
}
