import type { PersonalTable } from '#platform/personal.ts'

const stays = 'What was recorded stays, as the community’s record; that it was you does not.'

/** What governance holds of people. Of dissent without a name that is nothing: nobody could say whose it is. */
export const personal: readonly PersonalTable[] = [
  {
    table: 'governance.dissent',
    title: 'Your dissent on record, by name',
    note: 'Dissent by a role alone or without any name is not among it, for the house does not know whose it is.',
    where: 'member_id = :member',
    columns: {
      decision_id: 'Decision',
      disagrees: 'What you disagree with',
      predicts: 'What you expect',
      conditions: 'Under which conditions you could agree',
      supports: 'You help to carry it out',
      said_on: 'Said',
    },
    withheld: {
      member_id: 'it is your own number here',
      role_in_words: 'it is empty where somebody is named',
    },
    erased: { stays, without: { member_id: 'null' } },
  },
  {
    table: 'governance.decision',
    title: 'Decisions that you recorded',
    where: 'recorded_by = :member',
    columns: { number: 'Decision', recorded_by: 'Recorded by', recorded_at: 'When' },
    erased: { stays, without: { recorded_by: 'null' } },
  },
  {
    table: 'governance.correction',
    title: 'Corrections that you wrote, of records and of your dissent in them',
    where: 'corrected_by = :member',
    columns: {
      dissent_id: 'Of your dissent',
      words: 'Words',
      corrected_by: 'Corrected by',
      corrected_at: 'When',
    },
    erased: { stays, without: { corrected_by: 'null' } },
  },
  {
    table: 'governance.review',
    title: 'Reviews of decisions that you wrote',
    where: 'reviewed_by = :member',
    columns: { words: 'Words', reviewed_by: 'Reviewed by', reviewed_at: 'When' },
    erased: { stays, without: { reviewed_by: 'null' } },
  },
]
