import type { ActWords } from '#platform/act-words.ts'

const at = (id: string) => `/complaints/${id}`

/** What the acts of complaints are called. */
export const actWords: Readonly<Record<string, ActWords>> = {
  'complaints.complain': { says: 'received a complaint about data', at },
  'complaints.answer': { says: 'answered a complaint about data', at },
}
