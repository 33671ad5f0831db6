import type { PersonalTable } from '#platform/personal.ts'

const stays = 'What became of it stays, as the community’s record; that it was you does not.'

/** What insights hold of people. */
export const personal: readonly PersonalTable[] = [
  {
    table: 'insights.insight',
    title: 'What you said that was kept, or wrote down of others',
    where:
      'kept_by = :member or id = any(array(select insight_id from insights.insight_author where member_id = :member))',
    columns: {
      words: 'Words',
      place: 'Where it was said',
      uses: 'May be used for',
      said_at: 'Said',
      withdrawn_at: 'Taken back',
    },
    withheld: { kept_by: 'it may name a colleague who wrote it down' },
    erased: {
      stays: 'What you said goes with you. What you wrote down of others stays; that it was you does not.',
      without: { kept_by: 'nullif(kept_by, :member)' },
    },
  },
  {
    table: 'insights.insightAuthor',
    title: 'How you are named with what you said',
    where: 'member_id = :member',
    columns: { insight_id: 'Insight', attribution: 'Named as', name: 'The name that you chose' },
    erased: 'with the member',
  },
  {
    table: 'insights.tag',
    title: 'Insights of which you said what they speak of',
    where: 'tagged_by = :member',
    columns: { insight_id: 'Insight', characteristic: 'Characteristic', tagged_at: 'When', tagged_by: 'Who' },
    erased: { stays, without: { tagged_by: 'null' } },
  },
  {
    table: 'insights.conversation',
    title: 'Conversations that you prepared',
    where: 'prepared_by = :member',
    columns: { title: 'Conversation', prepared_at: 'Prepared', prepared_by: 'Prepared by' },
    erased: { stays, without: { prepared_by: 'null' } },
  },
  {
    table: 'insights.statement',
    title: 'What you said in conversations',
    where: ':member in (author_id, decided_by)',
    columns: {
      words: 'Words',
      kind: 'Kind',
      status: 'Standing',
      reason: 'Because',
      sent_at: 'Sent',
    },
    withheld: {
      author_id: 'it is yours, or you decided on it: whose it is then stays with them',
      decided_by: 'it may name a colleague',
    },
    erased: {
      stays: 'What was said stays in its conversation, as a member’s; that it was you does not.',
      without: {
        author_id: 'nullif(author_id, :member)',
        decided_by: 'nullif(decided_by, :member)',
      },
    },
  },
  {
    table: 'insights.statementStep',
    title: 'What became of what you said in conversations',
    where:
      'by_id = :member or statement_id = any(array(select id from insights.statement where author_id = :member))',
    columns: {
      statement_id: 'Statement',
      step: 'Step',
      reason: 'Because',
      words_before: 'Words before',
      at: 'When',
    },
    withheld: { by_id: 'it may name a colleague' },
    erased: { stays, without: { by_id: 'nullif(by_id, :member)' } },
  },
  {
    table: 'insights.report',
    title: 'Statements that you reported, and what came of it',
    where: 'reported_by = :member',
    columns: {
      statement_id: 'Statement',
      kind: 'Why',
      words: 'In your words',
      reported_at: 'Reported',
      answered_at: 'Answered',
      outcome: 'What came of it',
      answer: 'Because',
    },
    withheld: { answered_by: 'it may name a colleague' },
    erased: 'with the member',
  },
  {
    table: 'insights.themeEdit',
    title: 'What you did to themes',
    where: ':member in (done_by, undone_by)',
    columns: { kind: 'What', label: 'Theme', other_label: 'New name, or other theme', done_at: 'When' },
    withheld: { done_by: 'it may name a colleague', undone_by: 'it may name a colleague' },
    erased: {
      stays,
      without: { done_by: 'nullif(done_by, :member)', undone_by: 'nullif(undone_by, :member)' },
    },
  },
]
