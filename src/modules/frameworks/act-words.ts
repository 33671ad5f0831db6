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
  'frameworks.removeLink': { says: 'removed a link from a crosswalk' },
}
