import type { PersonalTable } from '#platform/personal.ts'

const erased = { stays: 'because it is the work of the community. It names you no longer.' }

/** What frameworks hold of people. */
export const personal: readonly PersonalTable[] = [
  {
    table: 'frameworks.version',
    title: 'Versions of a framework that you published',
    where: 'published_by = :member',
    columns: { title: 'Framework', label: 'Version', published_at: 'Published' },
    erased,
  },
  {
    table: 'frameworks.draft',
    title: 'Drafts of a framework that you worked on',
    where: '(begun_by = :member or changed_by = :member)',
    columns: { title: 'Framework', begun_at: 'Begun', changed_at: 'Changed last' },
    erased,
  },
  {
    table: 'frameworks.draftCharacteristic',
    title: 'Characteristics of a draft that you changed last',
    where: 'changed_by = :member',
    columns: { key: 'Characteristic' },
    erased,
  },
  {
    table: 'frameworks.lineage',
    title: 'Which behaviour came of which, as you decided',
    where: 'decided_by = :member',
    columns: { decision: 'Decision', decided_at: 'Decided' },
    erased,
  },
  {
    table: 'frameworks.crosswalkLink',
    title: 'Correspondences between frameworks that you changed last',
    where: 'changed_by = :member',
    columns: { reason: 'Reason', changed_at: 'Changed' },
    erased,
  },
  {
    table: 'frameworks.comment',
    title: 'Comments on wordings',
    note: 'Those that you wrote, and those that you answered or hid as an editor.',
    where: ':member in (author_id, answered_by, hidden_by)',
    columns: {
      quoted: 'On the words',
      words: 'Comment',
      attribution: 'Named as',
      written_at: 'Written',
      edited_at: 'Changed',
      answer: 'Answer',
      answered_at: 'Answered',
      hidden_at: 'Hidden',
      hidden_why: 'Why it was hidden',
    },
    withheld: {
      author_id: 'yours are known by your words; others are other people’s',
      answered_by: 'it names an editor',
      hidden_by: 'it names an editor',
    },
    erased: {
      stays:
        'Your own comments go with you. Answers that you gave as an editor stay below other people’s comments, and name you no longer.',
      without: {
        answered_by: 'nullif(answered_by, :member)',
        hidden_by: 'nullif(hidden_by, :member)',
      },
    },
  },
  {
    table: 'frameworks.suggestion',
    title: 'Wordings that you suggested, or decided on as an editor',
    where: ':member in (author_id, decided_by)',
    columns: {
      why: 'Why',
      is_public: 'Visitors may read why',
      attribution: 'Named as',
      sent_at: 'Sent',
      status: 'What became of it',
      reason: 'Reason',
      closed_at: 'Decided or withdrawn',
    },
    withheld: {
      author_id: 'yours are known by your words; others are other people’s',
      decided_by: 'it names an editor',
    },
    erased: {
      stays:
        'because it may be why a wording is as it is. It names you no longer, why you suggested it is gone, and one that waited is withdrawn.',
      without: {
        attribution: "case when author_id = :member then 'none' else attribution end",
        why: "case when author_id = :member then '' else why end",
        closed_at: "case when author_id = :member and status = 'open' then :now else closed_at end",
        status: "case when author_id = :member and status = 'open' then 'withdrawn' else status end",
        author_id: 'nullif(author_id, :member)',
        decided_by: 'nullif(decided_by, :member)',
      },
    },
  },
]
