import type { PersonalTable } from '#platform/personal.ts'

const stays = 'What was linked stays, as the way from words to wording; that it was you does not.'

/** What the way from words to wording holds of people. */
export const causesPersonal: readonly PersonalTable[] = [
  {
    table: 'insights.wordTold',
    title: 'Wordings of which we told you that your words changed them',
    where: 'member_id = :member',
    columns: { version_id: 'Version', told_at: 'Told' },
    erased: 'with the member',
  },
  {
    table: 'insights.cause',
    title: 'What you linked to a changed wording',
    where: 'linked_by = :member',
    columns: { because: 'Because', linked_by: 'Linked by', linked_at: 'When' },
    erased: { stays, without: { linked_by: 'null' } },
  },
  {
    table: 'insights.phraseNote',
    title: 'Notes that you wrote to changed wordings',
    where: 'noted_by = :member',
    columns: { words: 'Words', noted_by: 'Noted by', noted_at: 'When' },
    erased: { stays, without: { noted_by: 'null' } },
  },
  {
    table: 'insights.unchanged',
    title: 'Statements of which you said why they changed no wording',
    where: 'decided_by = :member',
    columns: { because: 'Because', decided_by: 'Decided by', decided_at: 'When' },
    erased: { stays, without: { decided_by: 'null' } },
  },
]
