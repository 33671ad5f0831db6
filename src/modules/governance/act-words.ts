import type { ActWords } from '#platform/act-words.ts'

const at = (number: string) => `/decisions/${number}`

/** What the acts of governance are called. Dissent without a name is no act: an act would tell who it was. */
export const actWords: Readonly<Record<string, ActWords>> = {
  'governance.record': { says: 'recorded a decision', at },
  'governance.dissent': { says: 'put dissent beside a decision, by name', at },
  'governance.correctDissent': { says: 'put right what stands on record as their dissent', at },
  'governance.correct': { says: 'corrected the record of a decision', at },
  'governance.review': { says: 'reviewed a decision', at },
}
