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
    title: 'Comments on wordings that you wrote',
    where: 'author_id = :member',
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
      author_id: 'it is you',
      answered_by:
        'it names an editor; what you answered others stands below their comments, and names you to nobody',
      hidden_by: 'it names an editor',
    },
    erased: 'with the member',
  },
  {
    table: 'frameworks.suggestion',
    title: 'Wordings that you suggested',
    where: 'author_id = :member',
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
      author_id: 'it is you',
      decided_by: 'it names an editor; what you decided on others’ names you to nobody',
    },
    erased: {
      stays:
        'because it may be why a wording is as it is. It names you no longer, why you suggested it is gone, and one that waited is withdrawn. What an editor said of one that led to no wording goes, too.',
      without: {
        author_id: 'null',
        attribution: "'none'",
        why: "''",
        // By now only what led to a wording, or is in its draft, is left of its texts.
        reason:
          "case when exists (select from frameworks.suggested_change as change where change.suggestion_id = suggestion.id) then reason else '' end",
        closed_at: "case when status = 'open' then :now else closed_at end",
        status: "case when status = 'open' then 'withdrawn' else status end",
      },
    },
  },
  {
    table: 'frameworks.suggestedChange',
    title: 'The words that you suggested, text by text',
    where: 'suggestion_id in (select id from frameworks.suggestion where author_id = :member)',
    columns: {
      kind: 'What you suggested',
      was: 'The words as they were',
      words: 'Your words',
      decision: 'Decision',
    },
    erased: {
      stays:
        'as the reason of a wording, where they led to one or are in its draft. They name you no longer. All others are deleted.',
    },
  },
]
