import type { ActWords } from '#platform/act-words.ts'

/** What acts on frameworks are called. */
export const actWords: Readonly<Record<string, ActWords>> = {
  'frameworks.import': { says: 'opened a draft from a file' },
  'frameworks.beginDraft': { says: 'opened a draft' },
  'frameworks.editCharacteristic': { says: 'changed a characteristic in a draft' },
  'frameworks.describeDraft': { says: 'changed what a draft says of itself' },
  'frameworks.arrangeDraft': { says: 'arranged the characteristics of a draft' },
  'frameworks.discardDraft': { says: 'threw a draft away' },
  'frameworks.publishDraft': { says: 'published a draft' },
  'frameworks.publish': { says: 'published a version of a framework' },
  'frameworks.decideLineage': { says: 'decided what became of a behaviour' },
  'frameworks.addLink': { says: 'added a link to a crosswalk' },
  'frameworks.changeLink': { says: 'changed a link of a crosswalk' },
  'frameworks.comment': { says: 'commented on a wording' },
  'frameworks.editComment': { says: 'changed a comment on a wording' },
  'frameworks.takeBackComment': { says: 'took a comment on a wording back' },
  'frameworks.answerComment': { says: 'answered a comment on a wording' },
  'frameworks.hideComment': { says: 'hid a comment on a wording' },
  'frameworks.showComment': { says: 'showed a hidden comment on a wording again' },
  'frameworks.suggest': { says: 'suggested another wording' },
  'frameworks.withdrawSuggestion': { says: 'withdrew a suggested wording' },
  'frameworks.decideSuggestion': { says: 'decided on a suggested wording' },
  'frameworks.removeLink': { says: 'removed a link from a crosswalk' },
}
